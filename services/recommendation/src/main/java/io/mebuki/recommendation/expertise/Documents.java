package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import io.mebuki.platform.census.Indexed;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
            return Documents.version(document.version(), document.joined());
        }
    }

    /** The version in the index of a seed's version whose vectors were put to it so many times. */
    static long version(long seed, long joined) {
        return JOINS * seed + Math.min(joined, JOINS - 1);
    }

    /** The lowest version of a seed that replaces what is in the index under that version. */
    static long after(long kept) {
        return kept / JOINS + 1;
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
            throw Calls.failure(item.status(), error);
        }
        return error != null;
    }

    /** All that are there, to be counted. */
    Indexed copies(Predicate<Duration> takenIn) {
        return new SeedCopies(client, index, takenIn);
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
            throw Calls.failure(503, item.failure().error());
        }
        var source = item.result().source();
        if (source != null) {
            found.put(UUID.fromString(item.result().id()), source);
        }
    }
}
