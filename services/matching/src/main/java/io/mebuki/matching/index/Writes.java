package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes documents by their versions: a repeated event changes nothing, and a late one loses against what is there. Nothing is ever
 * deleted, since the server would forget the version and a replay would revive what was withdrawn.
 */
final class Writes {

    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;
    private final String name;

    Writes(Place place, SearchIndex index) {
        this.client = place.client();
        this.name = place.name(index);
    }

    /** One document of one version. */
    record Write(UUID id, long version, Object document) {}

    /** Writes them all and answers the ids of those that were not late. Findable after the next {@link #refresh}. */
    Set<UUID> write(List<Write> writes) {
        if (writes.isEmpty()) {
            return Set.of();
        }
        var bulk = new BulkRequest.Builder().index(name).requireAlias(true);
        for (var write : writes) {
            bulk.operations(operation ->
                    operation.index(document -> document.id(write.id().toString())
                            .version(write.version())
                            .versionType(VersionType.ExternalGte)
                            .document(write.document())));
        }
        var request = bulk.build();
        var written = new HashSet<UUID>();
        for (var item : Calls.run(() -> client.bulk(request)).items()) {
            if (isWritten(item)) {
                written.add(UUID.fromString(String.valueOf(item.id())));
            }
        }
        return written;
    }

    /** Makes what was written findable. */
    void refresh() {
        Calls.run(() -> client.indices().refresh(request -> request.index(name)));
    }

    private static boolean isWritten(BulkResponseItem item) {
        var error = item.error();
        if (error != null && item.status() != CONFLICT) {
            throw Calls.failure(item.status(), error);
        }
        return error == null;
    }
}
