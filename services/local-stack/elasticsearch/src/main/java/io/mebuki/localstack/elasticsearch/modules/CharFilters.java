package io.mebuki.localstack.elasticsearch.modules;

import java.util.Map;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** What works on the text before it is cut into tokens. */
final class CharFilters {
    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> byName() {
        return Map.of(
                "html_strip", new LuceneFactory("htmlStrip").charFilter(),
                "icu_normalizer", Icu.NORMALIZER.normalizingCharFilter(),
                "kuromoji_iteration_mark", new LuceneFactory("japaneseIterationMark").normalizingCharFilter());
    }
}
