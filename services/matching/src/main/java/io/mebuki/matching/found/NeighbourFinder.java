package io.mebuki.matching.found;

import io.mebuki.events.SeedIndexed;
import io.mebuki.events.SeedNeighbours;
import io.mebuki.events.SeedNeighbours.Neighbour;
import io.mebuki.events.Topics;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.SeedIndex;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.text.Language;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Tells which seeds lie nearest to what has become findable: of two seeds at least the later one finds the other, since it asks when
 * both are findable.
 */
public final class NeighbourFinder {

    private final EventPublisher publisher;
    private final NeighbourSettings settings;

    NeighbourFinder(EventPublisher publisher, NeighbourSettings settings) {
        this.publisher = publisher;
        this.settings = settings;
    }

    /** Looks around each seed. */
    public void tell(Generation generation, List<StoredSeed> seeds) {
        var around = generation
                .seeds()
                .nearest(
                        seeds.stream().map(seed -> seed.text().wholeVector()).toList(),
                        settings.most() + 1); // one of them is the seed itself
        var events = new ArrayList<Keyed>();
        for (int i = 0; i < seeds.size(); i++) {
            var seed = seeds.get(i);
            events.add(event(
                    generation,
                    seed.id(),
                    seed.version(),
                    others(seed.id(), seed.text().spoken(), around.get(i))));
        }
        publisher.publishAll(Topics.NEIGHBOURS, events);
    }

    /** Forgets what lay around seeds that are found no more. */
    public void tellOfNone(Generation generation, List<SeedIndexed> gone) {
        publisher.publishAll(
                Topics.NEIGHBOURS,
                gone.stream()
                        .map(each -> event(generation, each.id(), each.version(), List.of()))
                        .toList());
    }

    private List<Neighbour> others(UUID seed, Language spoken, List<SeedIndex.Near> around) {
        return around.stream()
                .filter(near -> !near.id().equals(seed) && near.cosine() >= floor(near.spoken() == spoken))
                .sorted(Comparator.comparingDouble(SeedIndex.Near::cosine).reversed())
                .map(near -> new Neighbour(near.id(), Math.min(1, near.cosine()), near.spoken() != spoken))
                .toList();
    }

    private double floor(boolean inOneLanguage) {
        return inOneLanguage ? settings.floor() : settings.floorAcross();
    }

    private static Keyed event(Generation generation, UUID id, long version, List<Neighbour> neighbours) {
        return new Keyed(id.toString(), new SeedNeighbours(id, version, generation.model(), neighbours));
    }
}
