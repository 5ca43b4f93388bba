package io.mebuki.localstack.elasticsearch.modules;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The filters of English analysis whose settings Lucene's own factories don't take. */
final class EnglishFilters {
    /** What each part of a word becomes, with the default that Elasticsearch documents. */
    private static final Map<String, Part> PARTS = Map.of(
            "generate_word_parts", new Part(WordDelimiterGraphFilter.GENERATE_WORD_PARTS, true),
            "generate_number_parts", new Part(WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS, true),
            "catenate_words", new Part(WordDelimiterGraphFilter.CATENATE_WORDS, false),
            "catenate_numbers", new Part(WordDelimiterGraphFilter.CATENATE_NUMBERS, false),
            "catenate_all", new Part(WordDelimiterGraphFilter.CATENATE_ALL, false),
            "split_on_case_change", new Part(WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE, true),
            "split_on_numerics", new Part(WordDelimiterGraphFilter.SPLIT_ON_NUMERICS, true),
            "stem_english_possessive", new Part(WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE, true),
            "preserve_original", new Part(WordDelimiterGraphFilter.PRESERVE_ORIGINAL, false),
            "ignore_keywords", new Part(WordDelimiterGraphFilter.IGNORE_KEYWORDS, false));

    private EnglishFilters() {}

    static AnalysisProvider<TokenFilterFactory> stemmer() {
        return (index, environment, name, settings) -> {
            String language = settings.get("language", settings.get("name", "porter"));
            return Factories.filter(name, stemmer(language));
        };
    }

    private static UnaryOperator<TokenStream> stemmer(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "english", "porter" -> PorterStemFilter::new;
            case "porter2" -> tokens -> new SnowballFilter(tokens, new EnglishStemmer());
            case "light_english", "lightenglish", "kstem" -> KStemFilter::new;
            case "minimal_english", "minimalenglish" -> EnglishMinimalStemFilter::new;
            case "possessive_english", "possessiveenglish" -> EnglishPossessiveFilter::new;
            default ->
                throw new IllegalArgumentException("stemmer language is [" + language
                        + "], expected one of [english, porter2, light_english, minimal_english, possessive_english]:"
                        + " the local node stems no other");
        };
    }

    static AnalysisProvider<TokenFilterFactory> wordDelimiterGraph() {
        return (index, environment, name, settings) -> {
            int parts = parts(settings);
            boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
            CharArraySet whole = new CharArraySet(settings.getAsList("protected_words"), false);
            return Factories.filter(
                    name,
                    tokens -> new WordDelimiterGraphFilter(
                            tokens, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, parts, whole));
        };
    }

    private static int parts(Settings settings) {
        return PARTS.entrySet().stream()
                .filter(part ->
                        settings.getAsBoolean(part.getKey(), part.getValue().byDefault()))
                .mapToInt(part -> part.getValue().flag())
                .reduce(0, (flags, flag) -> flags | flag);
    }

    private record Part(int flag, boolean byDefault) {}
}
