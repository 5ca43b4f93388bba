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
import java.util.UUID;

/**
 * Writes documents and reads them back. A document's version in the index is twice the seed's, plus one once its vectors are in: so
 * late and repeated events lose, whatever order they come in. Nothing is deleted, since the server would forget the version.
 */
final class Documents {

    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;
    private final Index index;

    Documents(ElasticsearchClient client, Index index) {
        this.client = client;
        this.index = index;
    }

    /** A document to be written. */
    record Write(UUID id, SeedDocument document) {

        long version() {
            return 2 * document.version() + (document.model() == null ? 0 : 1);
        }
    }

    void write(List<Write> writes) {
        if (writes.isEmpty()) {
            return;
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
        Calls.answer(() -> client.bulk(request)).items().forEach(Documents::check);
    }

    private static void check(BulkResponseItem item) {
        var error = item.error();
        if (error != null && item.status() != CONFLICT) {
            throw Calls.failure(item.status(), item.id() + ": " + error.reason());
        }
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
