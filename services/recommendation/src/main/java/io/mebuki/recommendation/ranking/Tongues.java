package io.mebuki.recommendation.ranking;

import io.mebuki.recommendation.text.Language;

/** How meaning reads and counts, measured on labelled sets with the default model, whose vectors are neutral as to language. */
public final class Tongues {

    /** The cosine of texts that have nothing to do with each other. */
    private static final double UNRELATED = .2;

    /** The cosine of texts about the same thing. */
    private static final double SAME = .6;

    private Tongues() {}

    /** How much meaning counts against words, 0..1; pairs of languages have no direction, and across them few words are shared. */
    public static double weight(Language one, Language other) {
        if (one != other) {
            return .8;
        }
        return switch (one) {
            case EN -> .5;
            case JA -> .6;
        };
    }

    /** A cosine read as 0 (unrelated) to 1 (the same). */
    public static double similarity(double cosine) {
        return Math.clamp((cosine - UNRELATED) / (SAME - UNRELATED), 0, 1);
    }
}
