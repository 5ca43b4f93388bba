package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.CountRequest;
import io.mebuki.events.ErasureBegun;
import io.mebuki.events.ErasureBegun.ErasedSeed;
import io.mebuki.platform.erasure.OwnStore;

/**
 * Puts empty markers in the place of erased seeds. Of a seed that named an erased person only the version is looked at: the event of
 * the revision without that person takes its place.
 */
final class ErasedExpertise implements OwnStore {

    private final ElasticsearchClient client;
    private final Index index;
    private final Documents documents;

    ErasedExpertise(ElasticsearchClient client, Index index, Documents documents) {
        this.client = client;
        this.index = index;
        this.documents = documents;
    }

    @Override
    public String name() {
        return Index.ALIAS + "*";
    }

    @Override
    public long erase(ErasureBegun begun) {
        if (begun.person() == null) {
            documents.write(begun.seeds().stream()
                    .map(seed -> new Documents.Write(seed.id(), SeedDocument.marker(seed.version())))
                    .toList());
        }
        index.ready();
        Calls.answer(() -> client.indices().refresh(request -> request.index(name())));
        var request = CountRequest.of(count -> count.index(name()).query(left(begun)));
        return Calls.answer(() -> client.count(request)).count();
    }

    private static Query left(ErasureBegun begun) {
        return Query.of(query -> query.bool(bool -> bool.minimumShouldMatch("1")
                .mustNot(not -> not.term(term -> term.field("withdrawn").value(true)))
                .should(begun.seeds().stream()
                        .map(seed -> left(seed, begun.person() != null))
                        .toList())));
    }

    private static Query left(ErasedSeed seed, boolean ofPerson) {
        var itself = Query.of(query -> query.ids(ids -> ids.values(seed.id().toString())));
        return ofPerson ? Filters.and(itself, older(seed.version())) : itself;
    }

    private static Query older(long version) {
        return Query.of(query -> query.range(
                range -> range.number(number -> number.field("version").lt((double) version))));
    }
}
