package io.mebuki.seeds.imports;

/** Gives a stored file back piece by piece. */
@FunctionalInterface
interface Pieces {

    /** Bytes in each piece but the last. */
    int SIZE = 1 << 20;

    byte[] piece(int number);
}
