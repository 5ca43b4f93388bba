package io.mebuki.seeds.imports;

/**
 * Where to go on reading a file.
 *
 * @param nextByte offset of the first byte that has not been read
 * @param nextLine number, from 1, of the line that the byte stands in
 * @param skipping whether the byte stands inside a line that has turned out too long
 */
record Position(long nextByte, long nextLine, boolean skipping) {

    static final Position START = new Position(0, 1, false);
}
