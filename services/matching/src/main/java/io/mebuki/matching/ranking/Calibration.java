package io.mebuki.matching.ranking;

/**
 * Turns what is known of a place into the chance that it is useful, by a logistic curve fitted on labelled pairs (Platt 1999). How
 * near two texts are says much, and how far one candidate stands out from the others says the rest: where many are alike, few of
 * them are what is meant.
 */
final class Calibration {

    private final double offset;
    private final double nearness;
    private final double lead;
    private final double leadAlone;
    private final double floor;

    Calibration(Settings settings) {
        this.offset = settings.number("score.offset");
        this.nearness = settings.number("score.nearness");
        this.lead = settings.number("score.lead");
        this.leadAlone = settings.share("score.lead.alone");
        this.floor = settings.share("score.floor");
    }

    /** 0..1. */
    double score(double stretchedNearness, double leadOverOthers) {
        return Logistic.of(offset + nearness * stretchedNearness + lead * leadOverOthers);
    }

    /** The lead of what has no others to be compared with. */
    double leadAlone() {
        return leadAlone;
    }

    /** What scores less is not good enough to be called a match. */
    double floor() {
        return floor;
    }
}
