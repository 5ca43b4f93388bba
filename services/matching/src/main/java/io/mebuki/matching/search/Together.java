package io.mebuki.matching.search;

import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.ranking.Surprise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Places in which seeds of one technology stand together.
 *
 * @param shown the places of those that stand for themselves, or for others
 * @param others those that one stands for, by its technology
 */
record Together(List<Surprise> shown, Map<UUID, List<StoredSeed>> others) {

    /** Each stands for itself. */
    static Together apart(List<Surprise> places) {
        return new Together(places, Map.of());
    }

    /** The first of each technology stands for the others. */
    static Together collapsed(List<Surprise> places, Map<String, StoredSeed> found) {
        var shown = new ArrayList<Surprise>();
        var others = new HashMap<UUID, List<StoredSeed>>();
        for (var place : places) {
            var seed = Objects.requireNonNull(found.get(place.ranked().id()));
            var technology = seed.technology();
            if (technology == null || !others.containsKey(technology)) {
                shown.add(place);
                if (technology != null) {
                    others.put(technology, new ArrayList<>());
                }
            } else {
                Objects.requireNonNull(others.get(technology)).add(seed);
            }
        }
        return new Together(shown, others);
    }

    /** The others that a shown seed stands for. */
    List<StoredSeed> with(StoredSeed seed) {
        return seed.technology() == null ? List.of() : others.getOrDefault(seed.technology(), List.of());
    }
}
