package io.mebuki.recommendation.ranking;

import io.mebuki.recommendation.text.Language;

/**
 * What is known of a pair of languages, measured on labelled sets with the default model: how much meaning counts against words (the
 * longer the question, the more words it shares), and how cosines read, which crowd between .75 and .9.
 *
 * @param weightShort share of meaning, 0..1, for questions of at most {@value #SHORT} code points
 * @param weightLong the same for longer ones
 * @param unrelated the cosine of texts that have nothing to do with each other
 * @param same the cosine of texts about the same thing
 */
public record Tongues(double weightShort, double weightLong, double unrelated, double same) {

    static final int SHORT = 300;

    private static final Tongues ENGLISH = new Tongues(.5, .4, .775, .905);
    private static final Tongues JAPANESE = new Tongues(.5, .5, .790, .910);
    private static final Tongues ACROSS = new Tongues(.9, .8, .785, .880);

    /** Pairs have no direction. */
    public static Tongues of(Language one, Language other) {
        if (one != other) {
            return ACROSS;
        }
        return switch (one) {
            case EN -> ENGLISH;
            case JA -> JAPANESE;
        };
    }

    /** Share of meaning for a question of that many code points. */
    public double weight(int length) {
        return length <= SHORT ? weightShort : weightLong;
    }

    /** A cosine read as 0 (unrelated) to 1 (the same). */
    public double similarity(double cosine) {
        return Math.clamp((cosine - unrelated) / (same - unrelated), 0, 1);
    }
}
