package io.mebuki.seeds.tables;

import java.io.Closeable;
import java.util.Iterator;

/** Reads the rows of a file, one after the other, and throws {@link TableException} where it can't go on. */
interface Rows extends Iterator<RawRow>, Closeable {

    @Override
    void close();
}
