package io.mebuki.matching.fields;

import io.mebuki.matching.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of {@code fields.tsv}, which says what its columns are. */
public final class ResearchFields {

    private static final String TABLE = "/fields.tsv";

    private final List<Row> rows;
    private final List<ResearchField> all;

    private ResearchFields(List<Row> rows) {
        this.rows = rows;
        this.all = rows.stream().map(Row::field).toList();
    }

    private record Row(String code, String english, String japanese, String inEnglish, String inJapanese) {

        static Row of(String line) {
            var columns = line.split("\t", -1);
            if (columns.length != 5) {
                throw new IllegalStateException("a line of " + TABLE + " has " + columns.length + " columns: " + line);
            }
            return new Row(columns[0], columns[1], columns[2], columns[3], columns[4]);
        }

        ResearchField field() {
            return new ResearchField(code, Map.of(Language.EN, english, Language.JA, japanese));
        }

        /** A branch is only a name for the fields below it. */
        boolean isBranch() {
            return code.indexOf('.') < 0;
        }

        String description(Language language) {
            return switch (language) {
                case EN -> english + ": " + inEnglish;
                case JA -> japanese + "：" + inJapanese;
            };
        }
    }

    /** The table that comes with the service. */
    public static ResearchFields load() {
        try (var in = ResearchFields.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing from the class path");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return new ResearchFields(lines.filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .filter(row -> !row.isBranch())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " can't be read", e);
        }
    }

    /** The fields, in the order of the table. */
    public List<ResearchField> all() {
        return all;
    }

    /** The field of that code, or of that name in either language. */
    Optional<ResearchField> named(String name) {
        return all.stream().filter(field -> field.isCalled(name)).findFirst();
    }

    /** What each field is about, in one language, in the order of the table. */
    public List<String> descriptions(Language language) {
        return rows.stream().map(row -> row.description(language)).toList();
    }

    /** The same in all languages. */
    public Map<Language, List<String>> descriptions() {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), this::descriptions));
    }
}
