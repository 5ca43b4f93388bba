package io.mebuki.localstack.elasticsearch.modules;

import java.util.Map;

/** The ICU factories, whose settings have names of their own in Elasticsearch. */
final class Icu {
    static final LuceneFactory NORMALIZER =
            new LuceneFactory("icuNormalizer2", Map.of("name", "form", "unicode_set_filter", "filter"));
    static final LuceneFactory FOLDING = new LuceneFactory("icuFolding", Map.of("unicode_set_filter", "filter"));
    static final LuceneFactory TOKENIZER = new LuceneFactory("icu", Map.of("rule_files", "rulefiles"));

    private Icu() {}
}
