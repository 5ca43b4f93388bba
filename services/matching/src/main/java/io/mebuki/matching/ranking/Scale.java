package io.mebuki.matching.ranking;

/**
 * Reads a cosine of one pair of languages. Raw cosines crowd between .75 and .9, and texts of two languages are always a little
 * further apart than texts of one, so a raw one says nothing by itself.
 *
 * @param unrelated the cosine of texts that have nothing to do with each other (median)
 * @param same the cosine of texts about the same thing (95th percentile)
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
