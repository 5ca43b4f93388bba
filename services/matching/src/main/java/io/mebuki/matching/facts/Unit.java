package io.mebuki.matching.facts;

import java.util.function.DoubleUnaryOperator;

/**
 * A unit of measure.
 *
 * @param toBase from this unit to the coherent one of its kind
 */
record Unit(Kind kind, DoubleUnaryOperator toBase) {}
