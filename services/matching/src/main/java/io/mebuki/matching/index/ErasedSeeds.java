package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.mebuki.events.ErasureBegun;
import io.mebuki.events.ErasureBegun.ErasedSeed;
import io.mebuki.platform.erasure.OwnStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts empty markers in the place of erased seeds in every index of seeds that there is. Events do that in those that are fed; the
 * former ones, which nobody feeds any more, and whatever an event has not reached, are done here.
 */
final class ErasedSeeds implements OwnStore {

    private static final int MOST = 1_000;

    private final ElasticsearchClient client;

    ErasedSeeds(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return SearchIndex.SEEDS.pattern();
    }

    @Override
    public long erase(ErasureBegun begun) {
        var found = find(begun);
        if (found.isEmpty()) {
            return 0;
        }
        var versions = begun.seeds().stream().collect(Collectors.toMap(ErasedSeed::id, ErasedSeed::version));
        mark(found, versions);
        return find(begun).size();
    }

    private List<Hit<Void>> find(ErasureBegun begun) {
        Calls.run(() -> client.indices().refresh(request -> request.index(name())));
        var ids = begun.seeds().stream().map(seed -> seed.id().toString()).toList();
        var request = SearchRequest.of(
                search -> search.index(name()).query(full(ids)).size(MOST).source(source -> source.fetch(false)));
        return Calls.run(() -> client.search(request, Void.class)).hits().hits();
    }

    private static Query full(List<String> ids) {
        return Query.of(query -> query.bool(bool -> bool.filter(Filters.ids(ids))
                .mustNot(not -> not.term(term -> term.field("withdrawn").value(true)))));
    }

    /** What is newer than the erasure stays, and is found again. */
    private void mark(List<Hit<Void>> found, Map<UUID, Long> versions) {
        var bulk = new BulkRequest.Builder();
        for (var hit : found) {
            var id = UUID.fromString(String.valueOf(hit.id()));
            long version = Objects.requireNonNull(versions.get(id));
            bulk.operations(operation -> operation.index(document -> document.index(hit.index())
                    .id(id.toString())
                    .version(version)
                    .versionType(VersionType.ExternalGte)
                    .document(SeedDocument.marker(id, version))));
        }
        var request = bulk.build();
        Calls.run(() -> client.bulk(request));
    }
}
