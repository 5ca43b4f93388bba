package io.mebuki.recommendation.vectors;

import io.mebuki.recommendation.ranking.Direction;

/**
 * The meaning of a question.
 *
 * @param model that made the vector; vectors of two models must not be compared
 */
public record QueryVector(String model, Direction direction) {}
