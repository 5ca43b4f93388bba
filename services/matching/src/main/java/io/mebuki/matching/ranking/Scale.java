package io.mebuki.matching.ranking;

/**
 * Reads a cosine. Vectors are neutral as to language, so that one scale serves all pairs.
 *
 * @param unrelated the cosine of texts that have nothing to do with each other (median)
 * @param same the cosine of texts about the same thing
 */
public record Scale(double unrelated, double same) {

    public Scale {
        if (!(unrelated < same)) {
            throw new IllegalArgumentException("unrelated " + unrelated + " must be less than same " + same);
        }
    }

    /** 0 for unrelated texts, 1 for the same; not limited, so that it orders. */
    double stretched(double cosine) {
        return (cosine - unrelated) / (same - unrelated);
    }

    /** 0..1. */
    public double similarity(double cosine) {
        return Math.clamp(stretched(cosine), 0, 1);
    }
}
