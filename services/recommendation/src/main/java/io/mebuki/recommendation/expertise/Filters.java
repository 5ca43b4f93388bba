package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which seeds count, as parts of queries: what is not found cannot leak. */
final class Filters {

    private Filters() {}

    /** Seeds that are there and that the organization may see. */
    static Query visible(UUID reader) {
        var open = terms("visibility", List.of("public", "members"));
        var own = terms("publisher", List.of(reader.toString()));
        return Query.of(query ->
                query.bool(bool -> bool.filter(living()).should(open, own).minimumShouldMatch("1")));
    }

    /** Seeds that are there. */
    static Query living() {
        return Query.of(query -> query.term(term -> term.field("withdrawn").value(false)));
    }

    /** Seeds of one publisher that are there. */
    static Query living(UUID publisher) {
        return and(living(), terms("publisher", List.of(publisher.toString())));
    }

    static Query in(Scope scope) {
        var bool = new BoolQuery.Builder()
                .filter(visible(scope.reader()))
                .filter(Query.of(query ->
                        query.exists(exists -> exists.field(scope.behind().field()))));
        if (!scope.withoutPublishers().isEmpty()) {
            bool.mustNot(terms(
                    "publisher",
                    scope.withoutPublishers().stream().map(UUID::toString).toList()));
        }
        if (scope.withoutSeed() != null) {
            bool.mustNot(ids(List.of(scope.withoutSeed().toString())));
        }
        return bool.build()._toQuery();
    }

    static Query and(Query one, Query other) {
        return Query.of(query -> query.bool(bool -> bool.filter(one, other)));
    }

    static Query ids(Collection<String> ids) {
        return Query.of(query -> query.ids(values -> values.values(List.copyOf(ids))));
    }

    private static Query terms(String field, List<String> values) {
        var all = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(all))));
    }
}
