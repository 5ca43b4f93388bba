package io.mebuki.matching.ranking;

import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import io.mebuki.matching.text.Sentence;
import io.mebuki.matching.text.Sentences;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ties two texts by the words that their sentences share, where nothing is known of what they mean. */
public final class WordEvidence {

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}]{3,}");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]{2,}");

    private WordEvidence() {}

    private record Part(Field field, Sentence sentence, Set<String> words) {}

    /** The pair of sentences with most words in common; none where no two share any. Nothing is called unmet. */
    public static Evidence.Findings compare(List<Field> need, List<Piece> seed) {
        var parts = need.stream().flatMap(WordEvidence::parts).toList();
        var reason = seed.stream()
                .flatMap(piece -> best(parts, piece).stream())
                .max(Comparator.comparingDouble(Reason::similarity));
        return new Evidence.Findings(reason.stream().toList(), List.of());
    }

    private static Optional<Reason> best(List<Part> parts, Piece piece) {
        var quote = Quote.of(piece);
        var words = words(quote.text());
        return parts.stream()
                .filter(part -> shared(part, words) > 0)
                .max(Comparator.comparingInt(part -> shared(part, words)))
                .map(part -> new Reason(
                        piece.role(),
                        new Quote(
                                part.field(),
                                part.sentence().span(),
                                part.sentence().text()),
                        quote,
                        (double) shared(part, words) / part.words().size()));
    }

    private static int shared(Part part, Set<String> words) {
        return (int) part.words().stream().filter(words::contains).count();
    }

    private static Stream<Part> parts(Field field) {
        return Sentences.of(field.text()).stream().map(sentence -> new Part(field, sentence, words(sentence.text())));
    }

    /** Words of English, and pairs of neighbouring signs that carry meaning in Japanese. */
    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(found -> words.add(found.group()));
        if (Language.of(text) == Language.JA) {
            JAPANESE.matcher(text).results().forEach(found -> {
                var run = found.group();
                for (int i = 0; i + 2 <= run.length(); i++) {
                    words.add(run.substring(i, i + 2));
                }
            });
        }
        return words;
    }
}
