package io.mebuki.seeds.tables;

import java.util.Arrays;
import java.util.List;

/**
 * Something that a column may say of a seed.
 *
 * @param path where it stands in a seed of the contract, with dots between the names
 * @param names what columns that say it are called
 */
record Field(String path, Kind kind, List<String> names) {

    Field {
        names = List.copyOf(names);
    }

    /** How a cell becomes a value. */
    enum Kind {
        TEXT,
        /** A text that a seed can't be without, even if nothing is said. */
        REQUIRED_TEXT,
        NUMBER,
        DATE,
        /** One of a few words, for which {@code values.tsv} has other names. */
        WORD,
        LIST,
        RIGHTS,
        PEOPLE,
        /** What an organization is known by everywhere. */
        ROR
    }

    /** A line of {@code columns.tsv}. */
    static Field of(String line) {
        var parts = line.split("\t", -1);
        return new Field(parts[0], Kind.valueOf(parts[1]), Arrays.asList(parts).subList(2, parts.length));
    }
}
