package io.mebuki.localstack.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElasticsearchNodeIT {
    private static final String INDEX = """
            {"settings": {"index": {"max_ngram_diff": 1}, "analysis": {
              "char_filter": {"nfkc": {"type": "icu_normalizer", "name": "nfkc_cf"}},
              "tokenizer": {
                "japanese": {"type": "kuromoji_tokenizer", "mode": "search", "discard_punctuation": true},
                "grams": {"type": "ngram", "min_gram": 2, "max_gram": 3, "token_chars": ["letter", "digit"]}},
              "filter": {
                "possessive": {"type": "stemmer", "language": "possessive_english"},
                "stem": {"type": "stemmer", "language": "english"},
                "stop": {"type": "stop", "stopwords": "_english_"},
                "words": {"type": "word_delimiter_graph", "preserve_original": true}},
              "analyzer": {
                "ja": {"type": "custom", "char_filter": ["nfkc"], "tokenizer": "japanese",
                  "filter": ["kuromoji_baseform", "kuromoji_part_of_speech", "ja_stop", "kuromoji_stemmer", "lowercase"]},
                "ja_grams": {"type": "custom", "char_filter": ["nfkc"], "tokenizer": "grams"},
                "ja_bigrams": {"type": "custom", "tokenizer": "standard", "filter": ["cjk_width", "lowercase", "cjk_bigram"]},
                "en": {"type": "custom", "char_filter": ["nfkc"], "tokenizer": "standard",
                  "filter": ["possessive", "lowercase", "stop", "stem", "asciifolding"]},
                "codes": {"type": "custom", "tokenizer": "whitespace", "filter": ["words", "flatten_graph", "lowercase"]},
                "icu": {"type": "custom", "tokenizer": "icu_tokenizer", "filter": ["icu_folding"]}},
              "normalizer": {"exact": {"type": "custom", "char_filter": [], "filter": ["icu_normalizer", "lowercase"]}}}},
             "mappings": {"properties": {"title": {"type": "text", "analyzer": "ja"},
               "code": {"type": "keyword", "normalizer": "exact"}}}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path work;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static NodeProcess node;

    @BeforeAll
    static void start() throws IOException {
        node = NodeProcess.start(work);
        assertThat(node.put("/texts", INDEX)).contains("\"acknowledged\":true");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void saysWhatItIs() {
        assertThat(node.get("/")).contains("\"number\":\"9.5.2\"", "You Know, for Search");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ja         | 電極が湿った炉内ガスで腐食する | 電極 湿る 炉 内 ガス 腐食
            ja         | ﾃﾞｰﾀﾍﾞｰｽのサーバー          | データベース サーバ
            ja_grams   | ＡＩ材料                  | ai ai材 i材 i材料 材料
            ja_bigrams | 材料科学                  | 材料 料科 科学
            en         | The furnace's Electrodes are corroding | furnac electrod corrod
            codes      | Wi-Fi6                  | wi-fi6 wi fi 6
            icu        | Größe résumé            | grosse resume
            """)
    void analyzesAsAStockClusterDoes(String analyzer, String text, String tokens) {
        assertThat(tokens(node.post("/texts/_analyze", """
                {"analyzer": "%s", "text": "%s"}""".formatted(analyzer, text))))
                .containsExactlyInAnyOrder(tokens.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"kuromoji, 飲んだ, 飲む", "english, running, run", "cjk, 材料, 材料"})
    void knowsTheBuiltInAnalyzers(String analyzer, String text, String token) {
        assertThat(tokens(node.post("/texts/_analyze", """
                {"analyzer": "%s", "text": "%s"}""".formatted(analyzer, text))))
                .containsExactly(token);
    }

    @Test
    void normalizesKeywords() {
        assertThat(tokens(node.post("/texts/_analyze", """
                {"field": "code", "text": "ＡＢＣ－１"}"""))).containsExactly("abc-1");
    }

    @Test
    void refusesAWiderRangeOfGramsThanTheIndexAllows() {
        String answer = node.put("/wide", """
                {"settings": {"analysis": {"tokenizer": {"t": {"type": "ngram", "min_gram": 1, "max_gram": 5}},
                  "analyzer": {"a": {"type": "custom", "tokenizer": "t"}}}}}""");

        assertThat(answer).contains("\"status\":400", "max_gram [5] less min_gram [1] is more than [1]");
    }

    @Test
    void refusesAnUnknownOption() {
        String answer = node.put("/unknown", """
                {"settings": {"analysis": {"filter": {"f": {"type": "asciifolding", "unheard_of": true}},
                  "analyzer": {"a": {"type": "custom", "tokenizer": "standard", "filter": ["f"]}}}}}""");

        assertThat(answer).contains("\"status\":400", "unheardOf");
    }

    @Test
    void endsWithItsStandardInput(@TempDir Path otherWork) throws Exception {
        try (NodeProcess other = NodeProcess.start(otherWork)) {
            other.process().getOutputStream().close();

            assertThat(other.endsWithin(Duration.ofSeconds(15))).isTrue();
        }
    }

    private static List<String> tokens(String answer) {
        return Pattern.compile("\"token\":\"([^\"]*)\"")
                .matcher(answer)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
