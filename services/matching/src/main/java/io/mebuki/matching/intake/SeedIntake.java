package io.mebuki.matching.intake;

import io.mebuki.events.SeedEmbedded;
import io.mebuki.events.SeedErased;
import io.mebuki.events.SeedEvent;
import io.mebuki.events.SeedPublished;
import io.mebuki.events.SeedRevised;
import io.mebuki.events.SeedState;
import io.mebuki.events.SeedWithdrawn;
import io.mebuki.events.Topics;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.SeedIndex;
import io.mebuki.matching.work.Precedence;
import io.mebuki.platform.messaging.EventHandler;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes seeds findable. Doing it again changes nothing, and a late event loses against what the index holds. */
final class SeedIntake implements EventHandler<SeedEvent> {

    /** Characters of seeds that are read together, which takes the model about two seconds. */
    private static final int LONGEST = 16_000;

    /** Seeds that are written at once, which takes the search server about 50 ms. */
    private static final int STEP = 32;

    private final Supplier<Generation> generation;
    private final EventPublisher publisher;
    private final Told told;
    private final Precedence precedence;

    /** @param generation where to */
    SeedIntake(Supplier<Generation> generation, EventPublisher publisher, Told told, Precedence precedence) {
        this.generation = generation;
        this.publisher = publisher;
        this.told = told;
        this.precedence = precedence;
    }

    /** Who wants to know what has become findable, and what is so no more. */
    @FunctionalInterface
    interface Told {

        Told NOBODY = (generation, put, withdrawn) -> {};

        void tell(Generation generation, List<SeedIndex.Change.Put> put, List<SeedIndex.Change.Withdraw> withdrawn);
    }

    @Override
    public void handle(List<SeedEvent> events) {
        try (var _ = precedence.intake().begin()) {
            take(events);
        }
    }

    private void take(List<SeedEvent> events) {
        var states = new ArrayList<SeedState>();
        var withdrawn = new ArrayList<SeedIndex.Change.Withdraw>();
        for (var event : Latest.of(events, SeedEvent::seedId, SeedEvent::version)) {
            switch (event) {
                case SeedPublished(SeedState seed) -> states.add(seed);
                case SeedRevised(SeedState seed) -> states.add(seed);
                case SeedWithdrawn gone -> withdrawn.add(new SeedIndex.Change.Withdraw(gone.seedId(), gone.version()));
                case SeedErased gone -> withdrawn.add(new SeedIndex.Change.Withdraw(gone.seedId(), gone.version()));
            }
        }
        var to = generation.get();
        if (!withdrawn.isEmpty()) {
            handle(to, List.of(), withdrawn);
        }
        parts(states).forEach(part -> handle(to, read(to, part), List.of()));
    }

    /** Each is findable before the next is read: of short texts many together, since each time costs the index the same. */
    private static List<List<SeedState>> parts(List<SeedState> seeds) {
        var parts = new ArrayList<List<SeedState>>();
        int length = LONGEST;
        for (var seed : seeds) {
            length += length(seed);
            if (length > LONGEST) {
                parts.add(new ArrayList<>());
                length = length(seed);
            }
            parts.getLast().add(seed);
        }
        return parts;
    }

    private static int length(SeedState seed) {
        return 1
                + seed.title().length()
                + seed.description().length()
                + seed.translations().values().stream()
                        .mapToInt(each -> each.title().length()
                                + (each.description() == null
                                        ? 0
                                        : each.description().length()))
                        .sum();
    }

    private void handle(Generation to, List<SeedIndex.Change.Put> put, List<SeedIndex.Change.Withdraw> withdrawn) {
        var changes = new ArrayList<SeedIndex.Change>(put);
        changes.addAll(withdrawn);
        var written = write(to, changes);
        var current = put.stream()
                .filter(change -> written.contains(change.seed().id()))
                .toList();
        publisher.publishAll(
                Topics.EMBEDDINGS,
                current.stream().map(change -> embedded(to, change)).toList());
        told.tell(
                to,
                current,
                withdrawn.stream().filter(gone -> written.contains(gone.id())).toList());
    }

    private Set<UUID> write(Generation to, List<SeedIndex.Change> changes) {
        var written = new HashSet<UUID>();
        for (int at = 0; at < changes.size(); at += STEP) {
            precedence.searches().await();
            written.addAll(to.seeds().write(changes.subList(at, Math.min(changes.size(), at + STEP))));
        }
        to.seeds().refresh();
        return written;
    }

    private static List<SeedIndex.Change.Put> read(Generation to, List<SeedState> seeds) {
        var texts = seeds.stream().map(Texts::of).toList();
        var readings = to.seedReader().read(texts);
        var put = new ArrayList<SeedIndex.Change.Put>();
        for (int i = 0; i < seeds.size(); i++) {
            put.add(new SeedIndex.Change.Put(seeds.get(i), texts.get(i), readings.get(i)));
        }
        return put;
    }

    private static Keyed embedded(Generation to, SeedIndex.Change.Put change) {
        var seed = change.seed();
        var embedding = Embeddings.of(change.reading(), to.embedder());
        return new Keyed(seed.id().toString(), new SeedEmbedded(seed.id(), seed.version(), embedding));
    }
}
