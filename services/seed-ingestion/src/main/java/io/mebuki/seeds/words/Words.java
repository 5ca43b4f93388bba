package io.mebuki.seeds.imports;

import io.mebuki.seeds.tables.Lines;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says in the reader's language what was expected of a row; kept is the English of the contract's problems. */
final class Expectations {

    private static final List<Expectation> JAPANESE = Lines.of("/imports/expected_ja.tsv").stream()
            .map(line -> line.split("\t", -1))
            .map(parts -> new Expectation(Pattern.compile(parts[0]), parts[1]))
            .toList();

    private Expectations() {}

    private record Expectation(Pattern english, String japanese) {

        /** Empty where it is another one. */
        String words(String said) {
            var match = english.matcher(said);
            return match.matches() ? match.replaceFirst(japanese) : "";
        }
    }

    /** The English where there are no other words. */
    static String in(Locale reader, String english) {
        return reader.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese(english) : english;
    }

    private static String japanese(String english) {
        return JAPANESE.stream()
                .map(expectation -> expectation.words(english))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(english);
    }
}
