package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.mebuki.matching.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a viewer may see, as a part of the query. */
final class Filters {

    private static final Query LIVING = term("withdrawn", false);

    private Filters() {}

    /** Seeds that are not withdrawn, that the viewer may see, and that fit what was asked for. */
    static Query seeds(Viewer viewer, SeedFilter filter) {
        var bool = new BoolQuery.Builder().filter(LIVING, seen(viewer));
        add(
                bool,
                "publisher",
                filter.organizations().stream().map(UUID::toString).toList());
        add(bool, "fields", filter.fields());
        add(bool, "languages", filter.languages().stream().map(Filters::tag).toList());
        if (!filter.trl().isEmpty()) {
            var levels = filter.trl().stream().map(FieldValue::of).toList();
            bool.filter(Query.of(
                    query -> query.terms(terms -> terms.field("trl").terms(values -> values.value(levels)))));
        }
        return bool.build()._toQuery();
    }

    /** Seeds that are not withdrawn and that the viewer may see. */
    static Query seeds(Viewer viewer) {
        return seeds(viewer, SeedFilter.NONE);
    }

    /** Open needs that the viewer may know of; of a masked one it may see the mask only. */
    static Query needs(Viewer viewer) {
        var seen = switch (viewer) {
            case Viewer.Guest() -> terms("disclosure", List.of());
            case Viewer.Organization(UUID id, boolean partner) ->
                anyOf(
                        terms(
                                "disclosure",
                                partner ? List.of("public", "masked", "partners") : List.of("public", "masked")),
                        term("owner", id.toString()));
        };
        return Query.of(query -> query.bool(bool -> bool.filter(LIVING, seen)));
    }

    /** Whatever is not withdrawn, for this service's own eyes. */
    static Query living() {
        return LIVING;
    }

    /** What is written in a language. */
    static Query spoken(Language language) {
        return term("spoken", language.code());
    }

    /** Whatever is not withdrawn of one organization. */
    static Query living(String field, UUID organization) {
        return and(LIVING, term(field, organization.toString()));
    }

    /** A language tag as it is kept: languages are the same whatever their letters' case. */
    static String tag(String language) {
        return language.toLowerCase(Locale.ROOT);
    }

    static Query and(Query one, Query other) {
        return Query.of(query -> query.bool(bool -> bool.filter(one, other)));
    }

    static Query ids(Collection<String> ids) {
        return Query.of(query -> query.ids(values -> values.values(List.copyOf(ids))));
    }

    private static Query seen(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Guest() -> term("visibility", "public");
            case Viewer.Organization(UUID id, boolean _) ->
                anyOf(terms("visibility", List.of("public", "members")), term("publisher", id.toString()));
        };
    }

    private static void add(BoolQuery.Builder bool, String field, List<String> values) {
        if (!values.isEmpty()) {
            bool.filter(terms(field, values));
        }
    }

    private static Query anyOf(Query one, Query other) {
        return Query.of(query -> query.bool(bool -> bool.should(one, other).minimumShouldMatch("1")));
    }

    private static Query terms(String field, List<String> values) {
        var all = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(all))));
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query term(String field, boolean value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }
}
