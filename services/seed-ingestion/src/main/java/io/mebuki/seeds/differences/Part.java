package io.mebuki.seeds.differences;

/** A stretch of text: of both texts, of the one before only, or of the one after only. */
public record Part(Kind kind, String text) {

    /** Where the stretch stands. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
