package io.mebuki.recommendation.ranking;

import java.util.List;
import java.util.UUID;

/**
 * Somebody with what they have to show for a question.
 *
 * @param score 0..1, comparable within one question
 * @param seeds those that count, best first
 */
public record Expert<K>(K who, double score, List<UUID> seeds) {

    public Expert {
        seeds = List.copyOf(seeds);
    }
}
