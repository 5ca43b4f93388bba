package io.mebuki.recommendation.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seed that may have to do with the question.
 *
 * @param words how well its words fit, from 0 up
 * @param meaning how near it is in meaning, as a cosine; null where nobody knows
 * @param weight how much meaning counts against words for it, 0..1
 */
public record Candidate(UUID seed, double words, @Nullable Double meaning, double weight) {}
