package io.mebuki.matching.embedding;

/** Who waits for a vector. */
public enum Urgency {
    /** A person or a client, now. */
    SEARCH,
    /** An index that is being filled. */
    BULK
}
