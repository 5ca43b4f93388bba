package io.mebuki.matching.search;

import io.mebuki.matching.index.Generations;
import io.mebuki.matching.ranking.Settings;
import org.jspecify.annotations.Nullable;

/** The searches in the generation that is live now. */
final class LiveSearches {

    private final Generations generations;
    private final Settings settings;
    private volatile @Nullable Searches last;

    LiveSearches(Generations generations, Settings settings) {
        this.generations = generations;
        this.settings = settings;
    }

    /** To be held on to for the whole of an answer: the next call may answer with those of another model. */
    Searches now() {
        var generation = generations.live();
        var searches = last;
        if (searches == null || !searches.generation().name().equals(generation.name())) {
            searches = Searches.in(generation, settings);
            last = searches;
        }
        return searches;
    }
}
