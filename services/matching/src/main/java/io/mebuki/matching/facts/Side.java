package io.mebuki.matching.facts;

/** Where what is asked for lies, seen from what is stated. */
public enum Side {
    ABOVE,
    BELOW,
    /** Nowhere near: it is something without what is stated. */
    EXCLUDED
}
