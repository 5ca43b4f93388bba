package io.mebuki.matching.search;

import io.mebuki.matching.index.Generation;
import io.mebuki.matching.ranking.Settings;

/** The searches in one generation of the indexes. */
record Searches(Generation generation, SeedSearch seeds, NeedSearch needs, WordSearch byWords) {

    static Searches in(Generation generation, Settings settings) {
        return new Searches(
                generation,
                new SeedSearch(generation.seeds(), generation.fields(), settings),
                new NeedSearch(generation.needs(), settings),
                new WordSearch(generation.seeds(), settings));
    }
}
