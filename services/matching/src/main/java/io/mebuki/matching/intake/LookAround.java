package io.mebuki.matching.intake;

import io.mebuki.events.IndexingEvent;
import io.mebuki.events.SeedIndexed;
import io.mebuki.matching.found.MatchFinder;
import io.mebuki.matching.found.NeighbourFinder;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.work.Precedence;
import io.mebuki.platform.messaging.EventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks for needs and for neighbours of seeds that have become findable. It waits while others are taken in, since to be found comes
 * first, and looks around few at a time, between searches.
 */
final class LookAround implements EventHandler<IndexingEvent> {

    private static final int STEP = 16;

    private final Supplier<Generation> generation;
    private final MatchFinder matches;
    private final NeighbourFinder neighbours;
    private final Precedence precedence;

    LookAround(
            Supplier<Generation> generation, MatchFinder matches, NeighbourFinder neighbours, Precedence precedence) {
        this.generation = generation;
        this.matches = matches;
        this.neighbours = neighbours;
        this.precedence = precedence;
    }

    @Override
    public void handle(List<IndexingEvent> events) {
        var seeds = events.stream()
                .filter(SeedIndexed.class::isInstance)
                .map(SeedIndexed.class::cast)
                .toList();
        var newest = List.copyOf(Latest.of(seeds, SeedIndexed::id, SeedIndexed::version));
        if (newest.isEmpty()) {
            return;
        }
        precedence.intake().await();
        for (int at = 0; at < newest.size(); at += STEP) {
            precedence.searches().await();
            around(newest.subList(at, Math.min(newest.size(), at + STEP)));
        }
    }

    /** A version that is not in the index any more is passed over: what came after it is told of too. */
    private void around(List<SeedIndexed> some) {
        var to = generation.get();
        var there = stored(to, some);
        var current = new ArrayList<StoredSeed>();
        for (var each : some) {
            var seed = there.get(each.id());
            if (each.findable() && seed != null && seed.version() == each.version()) {
                current.add(seed);
            }
        }
        matches.findForSeeds(to, current);
        neighbours.tell(to, current);
        neighbours.tellOfNone(to, some.stream().filter(each -> !each.findable()).toList());
    }

    private static Map<UUID, StoredSeed> stored(Generation to, List<SeedIndexed> some) {
        var ids = some.stream().map(each -> each.id().toString()).toList();
        return to.seeds().load(ids).stream().collect(Collectors.toMap(StoredSeed::id, Function.identity()));
    }
}
