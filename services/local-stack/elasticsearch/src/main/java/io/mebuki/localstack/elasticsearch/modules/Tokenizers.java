package io.mebuki.localstack.elasticsearch.modules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** What cuts a text into tokens; {@code standard} is the server's own. */
final class Tokenizers {
    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> byName() {
        return Map.of(
                "kuromoji_tokenizer", new LuceneFactory("japanese").tokenizer(),
                "icu_tokenizer", Icu.TOKENIZER.tokenizer(),
                "keyword", new LuceneFactory("keyword", Map.of("buffer_size", "maxTokenLen")).tokenizer(),
                "whitespace", new LuceneFactory("whitespace", Map.of("max_token_length", "maxTokenLen")).tokenizer(),
                "letter", new LuceneFactory("letter").tokenizer(),
                "ngram", ngram(),
                "edge_ngram", edgeNgram());
    }

    private static AnalysisProvider<TokenizerFactory> ngram() {
        return (index, environment, name, settings) -> {
            Grams grams = Grams.of(settings).within(index.getMaxNgramDiff());
            IntPredicate kept = tokenCharacters(settings);
            return TokenizerFactory.newFactory(name, () -> ngramTokenizer(grams, kept));
        };
    }

    private static AnalysisProvider<TokenizerFactory> edgeNgram() {
        return (index, environment, name, settings) -> {
            Grams grams = Grams.of(settings);
            IntPredicate kept = tokenCharacters(settings);
            return TokenizerFactory.newFactory(name, () -> edgeNgramTokenizer(grams, kept));
        };
    }

    private static Tokenizer ngramTokenizer(Grams grams, IntPredicate kept) {
        return new NGramTokenizer(grams.min(), grams.max()) {
            @Override
            protected boolean isTokenChar(int codePoint) {
                return kept.test(codePoint);
            }
        };
    }

    private static Tokenizer edgeNgramTokenizer(Grams grams, IntPredicate kept) {
        return new EdgeNGramTokenizer(grams.min(), grams.max()) {
            @Override
            protected boolean isTokenChar(int codePoint) {
                return kept.test(codePoint);
            }
        };
    }

    private static IntPredicate tokenCharacters(Settings settings) {
        List<String> classes = settings.getAsList("token_chars");
        return classes.isEmpty()
                ? codePoint -> true
                : classes.stream().map(Tokenizers::characterClass).reduce(codePoint -> false, IntPredicate::or);
    }

    private static IntPredicate characterClass(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> Tokenizers::isPunctuation;
            case "symbol" -> Tokenizers::isSymbol;
            default ->
                throw new IllegalArgumentException("token_chars is [" + name
                        + "], expected one of [letter, digit, whitespace, punctuation, symbol]");
        };
    }

    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
