package io.mebuki.matching.ranking;

import io.mebuki.matching.facts.Side;

/**
 * A hard fact of a seed that cannot be what the need asks for: a quantity, or something that the need rules out.
 *
 * @param seed the sentence that states it
 * @param asked what the need asks for, a part of its sentence
 * @param stated what the seed states, a part of its sentence
 * @param side where what is asked for lies, seen from what is stated
 */
public record Clash(Quote seed, Quote asked, Quote stated, Side side) {}
