package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes documents and reads them back. A document's version in the index is made of the seed's and of how many times vectors have
 * been put to it: so late and repeated events lose, whatever order they come in. Nothing is deleted, since the server would forget the
 * version.
 */
final class Documents {

    private static final int CONFLICT = 409;
    /** Room for the vectors of so many models in turn, while the seed itself stays as it is. */
    private static final int JOINS = 1 << 10;

    private final ElasticsearchClient client;
    private final Index index;

    Documents(ElasticsearchClient client, Index index) {
        this.client = client;
        this.index = index;
    }

    /** A document to be written. */
    record Write(UUID id, SeedDocument document) {

        long version() {
            return JOINS * document.version() + Math.min(document.joined(), JOINS - 1);
        }
    }

    /**
     * Writes what is newer than what is there.
     *
     * @return what was not, and lost
     */
    Set<UUID> write(List<Write> writes) {
        if (writes.isEmpty()) {
            return Set.of();
        }
        var bulk = new BulkRequest.Builder().index(index.ready()).requireAlias(true);
        for (var write : writes) {
            bulk.operations(operation ->
                    operation.index(document -> document.id(write.id().toString())
                            .version(write.version())
                            .versionType(VersionType.External)
                            .document(write.document())));
        }
        var request = bulk.build();
        return Calls.answer(() -> client.bulk(request)).items().stream()
                .filter(Documents::lost)
                .map(item -> UUID.fromString(Objects.requireNonNull(item.id())))
                .collect(Collectors.toSet());
    }

    private static boolean lost(BulkResponseItem item) {
        var error = item.error();
        if (error != null && item.status() != CONFLICT) {
            throw Calls.failure(item.status(), item.id() + ": " + error.reason());
        }
        return error != null;
    }

    /** The documents as they stand now, without their vectors; withdrawn ones too. */
    Map<UUID, SeedDocument> read(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var keys = ids.stream().map(UUID::toString).toList();
        var answer = Calls.answer(
                () -> client.mget(request -> request.index(index.ready()).ids(keys), SeedDocument.class));
        var found = new HashMap<UUID, SeedDocument>();
        answer.docs().forEach(item -> take(item, found));
        return found;
    }

    private static void take(MultiGetResponseItem<SeedDocument> item, Map<UUID, SeedDocument> found) {
        if (item.isFailure()) {
            throw Calls.failure(503, item.failure().error().reason());
        }
        var source = item.result().source();
        if (source != null) {
            found.put(UUID.fromString(item.result().id()), source);
        }
    }
}
