package io.mebuki.matching.ranking;

/**
 * How a candidate stands among the others of its search.
 *
 * @param value words and meaning together, by which they are ordered
 * @param lexical its words, 0..1 over the candidates
 * @param nearness its meaning: 0 unrelated, 1 the same, not limited
 */
public record Standing(Candidate candidate, double value, double lexical, double nearness) {}
