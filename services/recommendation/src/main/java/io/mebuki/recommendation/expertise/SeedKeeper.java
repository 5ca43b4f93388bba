package io.mebuki.recommendation.expertise;

import io.mebuki.events.SeedEmbedded;
import io.mebuki.events.SeedErased;
import io.mebuki.events.SeedEvent;
import io.mebuki.events.SeedPublished;
import io.mebuki.events.SeedRevised;
import io.mebuki.events.SeedWithdrawn;
import io.mebuki.events.TextEmbedding;
import io.mebuki.platform.census.Indexed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps the index true to the events. A seed and its vectors come on two topics, in any order: vectors that find no seed of their
 * version wait, and each side looks for the other after it has written itself, so that one of the two always sees both. While
 * matching goes over to another model, a seed has the vectors of both, so that questions in either find it.
 */
public final class SeedKeeper {

    private final Documents documents;
    private final WaitingEmbeddings waiting;
    private final Index index;

    SeedKeeper(Documents documents, WaitingEmbeddings waiting, Index index) {
        this.documents = documents;
        this.waiting = waiting;
        this.index = index;
    }

    /** Names the index that is there now. One that was lost and made anew, empty, has another name. */
    public String identity() {
        return index.identity();
    }

    /**
     * What is kept, as it can be compared with what their owner has.
     *
     * @param takenIn waits until all that was told has been taken in
     */
    public Indexed copies(Predicate<Duration> takenIn) {
        return documents.copies(takenIn);
    }

    /** Takes in what is told of seeds. */
    public void take(List<SeedEvent> events) {
        documents.write(events.stream()
                .map(event -> new Documents.Write(event.seedId(), document(event)))
                .toList());
        var ids = events.stream().map(SeedEvent::seedId).collect(Collectors.toSet());
        joinWaiting(ids);
    }

    private static SeedDocument document(SeedEvent event) {
        return switch (event) {
            case SeedPublished(var seed) -> SeedDocuments.of(seed);
            case SeedRevised(var seed) -> SeedDocuments.of(seed);
            case SeedWithdrawn withdrawn -> SeedDocument.marker(withdrawn.version());
            case SeedErased erased -> SeedDocument.marker(erased.version());
        };
    }

    /** Takes in the vectors of seeds. */
    public void embed(List<SeedEmbedded> embedded) {
        if (embedded.isEmpty()) {
            return;
        }
        var known = join(embedded);
        var early = embedded.stream()
                .filter(each -> known.getOrDefault(each.id(), 0L) < each.version())
                .toList();
        if (!early.isEmpty()) {
            waiting.put(early);
            joinWaiting(early.stream().map(SeedEmbedded::id).collect(Collectors.toSet()));
        }
    }

    private void joinWaiting(Set<UUID> ids) {
        var found = waiting.of(ids);
        if (!found.isEmpty()) {
            waiting.forget(join(found));
        }
    }

    /** Joins vectors to those seeds that are there in the very version, and answers which versions of seeds are there. */
    private Map<UUID, Long> join(List<SeedEmbedded> embedded) {
        embedded.stream()
                .map(SeedEmbedded::embedding)
                .collect(Collectors.toMap(TextEmbedding::model, TextEmbedding::dimensions, (one, same) -> one))
                .forEach(index::makeRoom);
        return joinThere(embedded);
    }

    private Map<UUID, Long> joinThere(List<SeedEmbedded> embedded) {
        var there = documents.read(embedded.stream().map(SeedEmbedded::id).collect(Collectors.toSet()));
        var overtaken = documents.write(embedded.stream()
                .flatMap(each -> Optional.ofNullable(there.get(each.id()))
                        .filter(document ->
                                document.awaits(each.version(), each.embedding().model()))
                        .map(document ->
                                new Documents.Write(each.id(), SeedDocuments.embedded(document, each.embedding())))
                        .stream())
                .toList());
        if (!overtaken.isEmpty()) { // by the vectors of another model, or by a newer version
            joinThere(embedded.stream()
                    .filter(each -> overtaken.contains(each.id()))
                    .toList());
        }
        return there.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().version()));
    }
}
