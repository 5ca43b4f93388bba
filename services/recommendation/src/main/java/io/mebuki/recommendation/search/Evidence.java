package io.mebuki.recommendation.search;

import io.mebuki.recommendation.expertise.StoredSeed;

/**
 * A seed that speaks for somebody, and the place in it that does.
 *
 * @param similarity of that place to the question, 0..1
 */
record Evidence(StoredSeed seed, Quote quote, double similarity) {}
