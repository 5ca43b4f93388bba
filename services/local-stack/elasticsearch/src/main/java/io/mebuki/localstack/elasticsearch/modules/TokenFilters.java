package io.mebuki.localstack.elasticsearch.modules;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** What works on tokens; {@code lowercase}, {@code stop} and {@code shingle} are the server's own. */
final class TokenFilters {
    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> byName() {
        return Map.ofEntries(
                entry("kuromoji_baseform", new LuceneFactory("japaneseBaseForm").filter()),
                entry("kuromoji_part_of_speech", partOfSpeech()),
                entry("kuromoji_readingform", new LuceneFactory("japaneseReadingForm").filter()),
                entry("kuromoji_stemmer", new LuceneFactory("japaneseKatakanaStem").filter()),
                entry("kuromoji_number", new LuceneFactory("japaneseNumber").filter()),
                entry("kuromoji_completion", new LuceneFactory("japaneseCompletion").filter()),
                entry("hiragana_uppercase", new LuceneFactory("japaneseHiraganaUppercase").filter()),
                entry("katakana_uppercase", new LuceneFactory("japaneseKatakanaUppercase").filter()),
                entry("ja_stop", japaneseStopWords()),
                entry("icu_normalizer", Icu.NORMALIZER.normalizingFilter()),
                entry("icu_folding", Icu.FOLDING.normalizingFilter()),
                entry("cjk_width", new LuceneFactory("cjkWidth").normalizingFilter()),
                entry("cjk_bigram", cjkBigram()),
                entry("ngram", ngram()),
                entry("edge_ngram", edgeNgram()),
                entry("asciifolding", new LuceneFactory("asciiFolding").normalizingFilter()),
                entry("uppercase", new LuceneFactory("uppercase").normalizingFilter()),
                entry("trim", new LuceneFactory("trim").normalizingFilter()),
                entry("flatten_graph", new LuceneFactory("flattenGraph").filter()),
                entry("remove_duplicates", new LuceneFactory("removeDuplicates").filter()),
                entry("porter_stem", new LuceneFactory("porterStem").filter()),
                entry("kstem", new LuceneFactory("kStem").filter()),
                entry("stemmer", EnglishFilters.stemmer()),
                entry("word_delimiter_graph", EnglishFilters.wordDelimiterGraph()));
    }

    private static AnalysisProvider<TokenFilterFactory> partOfSpeech() {
        return (index, environment, name, settings) -> {
            Set<String> tags = settings.hasValue("stoptags")
                    ? new HashSet<>(settings.getAsList("stoptags"))
                    : JapaneseAnalyzer.getDefaultStopTags();
            return Factories.filter(name, tokens -> new JapanesePartOfSpeechStopFilter(tokens, tags));
        };
    }

    private static AnalysisProvider<TokenFilterFactory> japaneseStopWords() {
        return (index, environment, name, settings) -> {
            CharArraySet words = stopWords(settings);
            return Factories.filter(name, tokens -> new StopFilter(tokens, words));
        };
    }

    private static CharArraySet stopWords(Settings settings) {
        CharArraySet words = new CharArraySet(16, settings.getAsBoolean("ignore_case", false));
        for (String word : settings.getAsList("stopwords", List.of("_japanese_"))) {
            if (word.equals("_japanese_")) {
                words.addAll(JapaneseAnalyzer.getDefaultStopSet());
            } else if (!word.equals("_none_")) {
                words.add(word);
            }
        }
        return words;
    }

    private static AnalysisProvider<TokenFilterFactory> cjkBigram() {
        return (index, environment, name, settings) -> {
            int scripts = scripts(settings.getAsList("ignored_scripts"));
            boolean unigramsToo = settings.getAsBoolean("output_unigrams", false);
            return Factories.filter(name, tokens -> new CJKBigramFilter(tokens, scripts, unigramsToo));
        };
    }

    private static int scripts(List<String> ignored) {
        int scripts = 0;
        for (var script : Map.of(
                        "han", CJKBigramFilter.HAN,
                        "hiragana", CJKBigramFilter.HIRAGANA,
                        "katakana", CJKBigramFilter.KATAKANA,
                        "hangul", CJKBigramFilter.HANGUL)
                .entrySet()) {
            scripts |= ignored.contains(script.getKey()) ? 0 : script.getValue();
        }
        return scripts;
    }

    private static AnalysisProvider<TokenFilterFactory> ngram() {
        return (index, environment, name, settings) -> {
            Grams grams = Grams.of(settings).within(index.getMaxNgramDiff());
            boolean originalToo = settings.getAsBoolean("preserve_original", false);
            return Factories.filter(
                    name, tokens -> new NGramTokenFilter(tokens, grams.min(), grams.max(), originalToo));
        };
    }

    private static AnalysisProvider<TokenFilterFactory> edgeNgram() {
        return (index, environment, name, settings) -> {
            Grams grams = Grams.of(settings);
            boolean originalToo = settings.getAsBoolean("preserve_original", false);
            return Factories.filter(
                    name, tokens -> new EdgeNGramTokenFilter(tokens, grams.min(), grams.max(), originalToo));
        };
    }
}
