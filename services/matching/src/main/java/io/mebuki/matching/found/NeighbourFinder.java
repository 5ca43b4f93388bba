package io.mebuki.matching.found;

import io.mebuki.events.SeedNeighbours;
import io.mebuki.events.SeedNeighbours.Neighbour;
import io.mebuki.events.Topics;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.SeedIndex;
import io.mebuki.matching.text.Language;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Tells which seeds lie nearest to what has become findable. Seeds of one batch find each other, since the batch is findable before it
 * is asked for; of two batches the later finds the earlier.
 */
public final class NeighbourFinder {

    private final EventPublisher publisher;
    private final NeighbourSettings settings;

    NeighbourFinder(EventPublisher publisher, NeighbourSettings settings) {
        this.publisher = publisher;
        this.settings = settings;
    }

    /** Looks around each seed that was put, and forgets what lay around those that were withdrawn. */
    public void tell(Generation generation, List<SeedIndex.Change.Put> put, List<SeedIndex.Change.Withdraw> withdrawn) {
        var around = generation
                .seeds()
                .nearest(
                        put.stream().map(change -> change.reading().whole()).toList(),
                        settings.most() + 1); // one of them is the seed itself
        var events = new ArrayList<Keyed>();
        for (int i = 0; i < put.size(); i++) {
            var seed = put.get(i).seed();
            var spoken = put.get(i).reading().language();
            events.add(event(generation, seed.id(), seed.version(), others(seed.id(), spoken, around.get(i))));
        }
        withdrawn.forEach(gone -> events.add(event(generation, gone.id(), gone.version(), List.of())));
        publisher.publishAll(Topics.NEIGHBOURS, events);
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
