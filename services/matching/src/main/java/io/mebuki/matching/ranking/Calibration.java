package io.mebuki.matching.ranking;

/**
 * Turns nearness into a chance of being useful by a logistic curve fitted on labelled pairs (Platt 1999): unlike the order, it
 * must mean the same in every search, so it rests mostly on nearness that is not stretched over the candidates.
 */
final class Calibration {

    private final double offset;
    private final double nearness;
    private final double lexical;
    private final double floor;

    Calibration(Settings settings) {
        this.offset = settings.number("score.offset");
        this.nearness = settings.number("score.nearness");
        this.lexical = settings.number("score.lexical");
        this.floor = settings.share("score.floor");
    }

    /** 0..1. */
    double score(double stretchedNearness, double lexicalShare) {
        return 1 / (1 + Math.exp(-(offset + nearness * stretchedNearness + lexical * lexicalShare)));
    }

    /** What scores less is not good enough to be called a match. */
    double floor() {
        return floor;
    }
}
