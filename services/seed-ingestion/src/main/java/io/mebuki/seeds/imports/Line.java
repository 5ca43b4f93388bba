package io.mebuki.seeds.imports;

/**
 * A line of a file that is not blank.
 *
 * @param number from 1; blank lines count
 */
sealed interface Line {

    /** Longest line, as long as the longest JSON body of a request. */
    int LONGEST = 1 << 20;

    long number();

    /** @param bytes without the line feed */
    record Whole(long number, byte[] bytes) implements Line {}

    /** Longer than {@link #LONGEST}, so nobody has looked at it. */
    record TooLong(long number) implements Line {}
}
