package io.mebuki.matching.ranking;

import io.mebuki.matching.embedding.Vector;

/**
 * Where a candidate lies and comes from.
 *
 * @param vector of its whole text
 * @param institute whose it is
 * @param field code of its field of research
 */
public record Origin(Vector vector, String institute, String field) {}
