package io.mebuki.seeds.imports;

/** A line of a file that is not blank. */
sealed interface Line {

    /** Longest line, as long as the longest JSON body of a request. */
    int LONGEST = 1 << 20;

    /** From 1; blank lines count. */
    long number();

    /** A line as it stands there, without its line feed. */
    record Whole(long number, byte[] bytes) implements Line {}

    /** Longer than {@link #LONGEST}, so nobody has looked at it. */
    record TooLong(long number) implements Line {}
}
