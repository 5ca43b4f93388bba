package io.mebuki.matching.search;

import io.mebuki.matching.analysis.Beginning;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.fields.FieldFinder;
import io.mebuki.matching.fields.ResearchField;
import io.mebuki.matching.index.StoredNeed;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.ranking.Piece;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A need that seeds are looked for.
 *
 * @param need what it means as a whole
 * @param pieces what can be quoted of it, asked for when the seeds have been found
 * @param words its whole text
 * @param field tells its field of research
 */
record Asked(Reading need, Supplier<List<Piece>> pieces, String words, Function<FieldFinder, ResearchField> field) {

    /** A need that is kept. */
    static Asked of(StoredNeed need) {
        var reading = need.text().reading();
        return new Asked(reading, reading::pieces, need.text().words(), fields -> fields.ofCode(need.field()));
    }

    /** A seed, taken for a need. */
    static Asked of(StoredSeed seed) {
        var reading = seed.text().reading();
        return new Asked(reading, reading::pieces, seed.text().words(), fields -> fields.ofCode(seed.field()));
    }

    /** Reads the rest of a need while the seeds are looked for. */
    static Asked meanwhile(Beginning need, String words) {
        var reading = need.reading();
        var pieces = Meanwhile.get(() -> need.finish().pieces());
        return new Asked(reading, pieces, words, fields -> fields.nearest(reading.whole()));
    }

    /** The same, taken to mean something else as a whole. */
    Asked turned(Reading meaning) {
        return new Asked(meaning, pieces, words, field);
    }
}
