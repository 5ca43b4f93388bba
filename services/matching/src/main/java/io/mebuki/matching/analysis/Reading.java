package io.mebuki.matching.analysis;

import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.ranking.Piece;
import io.mebuki.matching.text.Language;
import io.mebuki.matching.text.Passage;
import java.util.List;

/**
 * A text that has been read.
 *
 * @param whole vector of the whole text
 * @param passages what a search looks into
 * @param pieces title and sentences, which can be quoted as evidence
 */
public record Reading(Language language, Vector whole, List<ReadPassage> passages, List<Piece> pieces) {

    public Reading {
        passages = List.copyOf(passages);
        pieces = List.copyOf(pieces);
    }

    /** A text that was read before: its passages are put together again out of its pieces. */
    public static Reading again(Language language, Vector whole, List<Piece> pieces) {
        return new Reading(language, whole, Sentential.passages(whole, pieces), pieces);
    }

    /** The same text, taken to mean something else as a whole. */
    public Reading turned(Vector meaning) {
        return new Reading(language, meaning, passages, pieces);
    }

    /** A passage with its vector. */
    public record ReadPassage(Passage passage, Vector vector) {}
}
