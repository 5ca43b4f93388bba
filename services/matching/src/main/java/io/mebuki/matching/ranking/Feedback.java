package io.mebuki.matching.ranking;

import io.mebuki.matching.embedding.Vector;
import java.util.List;

/**
 * Learns from verdicts on a few answers what else a need means: its vector is turned towards what was accepted and away from what was
 * declined (Rocchio 1971, "Relevance Feedback in Information Retrieval"). So it finds others, too, not only another order.
 */
public final class Feedback {

    private final float accepted;
    private final float declined;

    public Feedback(Settings settings) {
        this.accepted = (float) settings.share("verdict.accepted");
        this.declined = (float) settings.share("verdict.declined");
    }

    /** What a need means after verdicts on seeds with these vectors. */
    public Vector turned(Vector need, List<Vector> acceptedSeeds, List<Vector> declinedSeeds) {
        return need.towards(acceptedSeeds, accepted).towards(declinedSeeds, -declined);
    }
}
