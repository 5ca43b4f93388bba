package io.mebuki.matching.intake;

import io.mebuki.events.SeedEmbedded;
import io.mebuki.events.SeedEvent;
import io.mebuki.events.SeedIndexed;
import io.mebuki.events.SeedPublished;
import io.mebuki.events.SeedRevised;
import io.mebuki.events.SeedState;
import io.mebuki.events.SeedWithdrawn;
import io.mebuki.events.Topics;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.analysis.SeedReader;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.found.MatchFinder;
import io.mebuki.matching.index.SeedIndex;
import io.mebuki.platform.messaging.EventHandler;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes seeds findable. Doing it again changes nothing, and a late event loses against what the index holds. */
final class SeedIntake implements EventHandler<SeedEvent> {

    private final Embedder embedder;
    private final SeedReader reader;
    private final SeedIndex index;
    private final MatchFinder matches;
    private final EventPublisher publisher;

    SeedIntake(Embedder embedder, SeedIndex index, MatchFinder matches, EventPublisher publisher) {
        this.embedder = embedder;
        this.reader = new SeedReader(embedder);
        this.index = index;
        this.matches = matches;
        this.publisher = publisher;
    }

    @Override
    public void handle(List<SeedEvent> events) {
        var states = new ArrayList<SeedState>();
        var withdrawn = new ArrayList<SeedWithdrawn>();
        for (var event : Latest.of(events, SeedEvent::seedId, SeedEvent::version)) {
            switch (event) {
                case SeedPublished(SeedState seed) -> states.add(seed);
                case SeedRevised(SeedState seed) -> states.add(seed);
                case SeedWithdrawn withdrawal -> withdrawn.add(withdrawal);
            }
        }
        handle(read(states), withdrawn);
    }

    private void handle(List<SeedIndex.Change.Put> put, List<SeedWithdrawn> withdrawn) {
        var changes = new ArrayList<SeedIndex.Change>(put);
        withdrawn.forEach(event -> changes.add(new SeedIndex.Change.Withdraw(event.seedId(), event.version())));
        var written = index.write(changes);
        index.refresh();
        var current = put.stream()
                .filter(change -> written.contains(change.seed().id()))
                .toList();
        publisher.publishAll(
                Topics.EMBEDDINGS, current.stream().map(this::embedded).toList());
        matches.findForSeeds(current.stream().map(SeedIntake::found).toList());
        var indexed = new ArrayList<>(current.stream()
                .map(change -> indexed(change.seed().id(), change.seed().version(), true))
                .toList());
        withdrawn.stream()
                .filter(event -> written.contains(event.seedId()))
                .forEach(event -> indexed.add(indexed(event.seedId(), event.version(), false)));
        publisher.publishAll(Topics.INDEXING, indexed);
    }

    private List<SeedIndex.Change.Put> read(List<SeedState> seeds) {
        var texts = seeds.stream().map(Texts::of).toList();
        var readings = reader.read(texts);
        var put = new ArrayList<SeedIndex.Change.Put>();
        for (int i = 0; i < seeds.size(); i++) {
            put.add(new SeedIndex.Change.Put(seeds.get(i), texts.get(i), readings.get(i)));
        }
        return put;
    }

    private Keyed embedded(SeedIndex.Change.Put change) {
        var seed = change.seed();
        Reading reading = change.reading();
        return new Keyed(
                seed.id().toString(), new SeedEmbedded(seed.id(), seed.version(), Embeddings.of(reading, embedder)));
    }

    private static Keyed indexed(UUID id, long version, boolean findable) {
        return new Keyed(id.toString(), new SeedIndexed(id, version, findable));
    }

    private static MatchFinder.NewSeed found(SeedIndex.Change.Put change) {
        return new MatchFinder.NewSeed(change.seed(), change.reading(), Texts.words(change.seed()));
    }
}
