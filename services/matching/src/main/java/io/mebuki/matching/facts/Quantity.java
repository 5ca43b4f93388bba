package io.mebuki.matching.facts;

import io.mebuki.matching.text.Span;

/**
 * A quantity that a sentence names: a value, a range, or all values on one side of a bound.
 *
 * @param low in the coherent unit of its kind; negative infinity where there is only an upper bound
 * @param high likewise
 * @param reaching whether the bound itself is meant, as in "up to 200 °C"; "below 200 °C" may mean any lower one
 * @param span with its unit and the words of its bound, in code points of the sentence
 */
record Quantity(Kind kind, double low, double high, boolean reaching, Span span) {

    boolean isValue() {
        return low == high;
    }

    boolean isAtMost() {
        return Double.isInfinite(low);
    }

    boolean isAtLeast() {
        return Double.isInfinite(high);
    }

    Quantity atMost() {
        return new Quantity(kind, Double.NEGATIVE_INFINITY, high, reaching, span);
    }

    Quantity atLeast() {
        return new Quantity(kind, low, Double.POSITIVE_INFINITY, reaching, span);
    }

    /** The other side of the same bound; what is no bound stays. */
    Quantity negated() {
        if (isAtMost()) {
            return new Quantity(kind, high, Double.POSITIVE_INFINITY, false, span);
        }
        return isAtLeast() ? new Quantity(kind, Double.NEGATIVE_INFINITY, low, false, span) : this;
    }
}
