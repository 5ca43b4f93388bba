package io.mebuki.seeds.words;

import io.mebuki.seeds.tables.Lines;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says in the reader's language what was expected of a row or record, or how a harvest ended; kept is the English. */
public final class Words {

    private static final List<Expectation> JAPANESE = Stream.of("/words/ja.tsv", "/words/harvests_ja.tsv")
            .map(Lines::of)
            .flatMap(List::stream)
            .map(line -> line.split("\t", -1))
            .map(parts -> new Expectation(Pattern.compile(parts[0]), parts[1]))
            .toList();

    /** What was sent, with what was expected. */
    private static final Pattern REFUSAL = Pattern.compile("(\\S+): got '(.*)', expected (.*)", Pattern.DOTALL);

    /** What was asked, what happened and, behind the last full stop but one, what to do. */
    private static final Pattern FAILURE = Pattern.compile("(.+?): (.+)\\. (.+)", Pattern.DOTALL);

    private Words() {}

    private record Expectation(Pattern english, String japanese) {

        /** Empty where it is another one. */
        String words(String said) {
            var match = english.matcher(said);
            return match.matches() ? match.replaceFirst(japanese) : "";
        }
    }

    /** The English where there are no other words. */
    public static String in(Locale reader, String english) {
        return reader.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese(english) : english;
    }

    private static String japanese(String english) {
        var refusal = REFUSAL.matcher(english);
        return refusal.matches()
                ? "%s：「%s」の代わりに、%s".formatted(refusal.group(1), refusal.group(2), expectation(refusal.group(3)))
                : failure(english).orElseGet(() -> expectation(english));
    }

    /** Empty where it is not known what to do, and it is no failure therefore. */
    private static Optional<String> failure(String english) {
        var failure = FAILURE.matcher(english);
        return failure.matches()
                ? known(failure.group(3))
                        .map(advice -> "%s：%s。%s"
                                .formatted(expectation(failure.group(1)), expectation(failure.group(2)), advice))
                : Optional.empty();
    }

    private static String expectation(String english) {
        return known(english).orElse(english);
    }

    private static Optional<String> known(String english) {
        return JAPANESE.stream()
                .map(expectation -> expectation.words(english))
                .filter(words -> !words.isEmpty())
                .findFirst();
    }
}
