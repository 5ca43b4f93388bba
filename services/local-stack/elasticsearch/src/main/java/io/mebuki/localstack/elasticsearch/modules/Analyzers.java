package io.mebuki.localstack.elasticsearch.modules;

import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Whole analyzers; {@code standard}, {@code simple}, {@code whitespace} and {@code keyword} are the server's own. */
final class Analyzers {
    private Analyzers() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> byName() {
        return Map.of(
                "english",
                (index, environment, name, settings) -> {
                    CharArraySet words =
                            Analysis.parseStopWords(environment, settings, EnglishAnalyzer.getDefaultStopSet());
                    CharArraySet unstemmed = Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET);
                    return Factories.analyzer(name, new EnglishAnalyzer(words, unstemmed));
                },
                "cjk",
                (index, environment, name, settings) -> {
                    CharArraySet words =
                            Analysis.parseStopWords(environment, settings, CJKAnalyzer.getDefaultStopSet());
                    return Factories.analyzer(name, new CJKAnalyzer(words));
                },
                "kuromoji",
                (index, environment, name, settings) -> {
                    CharArraySet words =
                            Analysis.parseStopWords(environment, settings, JapaneseAnalyzer.getDefaultStopSet());
                    var tags = JapaneseAnalyzer.getDefaultStopTags();
                    return Factories.analyzer(name, new JapaneseAnalyzer(null, mode(settings), words, tags));
                });
    }

    private static Mode mode(Settings settings) {
        return Mode.valueOf(settings.get("mode", "search").toUpperCase(Locale.ROOT));
    }
}
