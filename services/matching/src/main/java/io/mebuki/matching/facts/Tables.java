package io.mebuki.matching.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of this package. */
final class Tables {

    private Tables() {}

    /** The rows of a table, without its comments. */
    static List<String[]> rows(String name) {
        var path = "/facts/" + name;
        try (var in = Objects.requireNonNull(Tables.class.getResourceAsStream(path), path)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
