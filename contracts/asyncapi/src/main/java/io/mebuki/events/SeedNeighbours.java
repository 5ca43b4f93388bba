package io.mebuki.events;

import java.util.List;
import java.util.UUID;

/**
 * The seeds whose whole texts mean most nearly the same as one version of a seed's, whoever may see them. Those that came later are not
 * among them: they name this one.
 *
 * @param neighbours the nearest first; empty where none is near, and when the version took the seed out of every search
 */
@EventType("io.mebuki.seed.neighbours.v1")
public record SeedNeighbours(UUID id, long version, String model, List<Neighbour> neighbours)
        implements NeighbourEvent {

    /**
     * Another seed.
     *
     * @param similarity cosine of the two texts' vectors
     * @param across whether it is written in another language
     */
    public record Neighbour(UUID id, double similarity, boolean across) {}
}
