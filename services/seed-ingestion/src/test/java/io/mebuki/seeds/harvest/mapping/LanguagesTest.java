package io.mebuki.seeds.harvest.mapping;

import static io.mebuki.seeds.harvest.mapping.Records.dc;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        // the record's language wins where both are whole
        "jpn, ja, en, ja, en, ja",
        "eng, ja, en, ja, en, en",
        // what is whole wins over the record's language
        "jpn, ja, en, en, fr, en",
        // with nothing whole, the record's language
        "eng, ja, en, de, fr, en",
        "spa, ja, en, de, fr, ja",
    })
    void theMainLanguageIsOneInWhichTheRecordIsWhole(
            String ofRecord, String title1, String title2, String text1, String text2, String main) {
        var seed = dc("<dc:title xml:lang=\"%s\">1</dc:title><dc:title xml:lang=\"%s\">2</dc:title>"
                                .formatted(title1, title2)
                        + "<dc:description xml:lang=\"%s\">3</dc:description>".formatted(text1)
                        + "<dc:description xml:lang=\"%s\">4</dc:description>".formatted(text2)
                        + "<dc:language>%s</dc:language>".formatted(ofRecord))
                .seed();

        assertThat(seed.path("language").stringValue()).isEqualTo(main);
        assertThat(seed.path("description").stringValue()).isNotEmpty();
        assertThat(seed.path("translations").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "jpn, ja",
        "eng, en",
        "ger, de",
        "deu, de",
        "fre, fr",
        "chi, zh",
        "zho, zh",
        "ja_JP, ja-JP",
        "en-US, en-US",
        "EN, en",
        "en-us, en-US",
        "eng_gb, en-GB"
    })
    void languagesAreWrittenAsTheContractHasThem(String said, String tag) {
        var seed = dc("<dc:title xml:lang=\"%s\">T</dc:title>".formatted(said)).seed();
        assertThat(seed.path("language").stringValue()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"und", "english", "''", "1", "x-very-long-private-language-tag-of-one-repository"})
    void whatIsNoLanguageIsLeftOut(String said) {
        assertThat(dc("<dc:title xml:lang=\"%s\">T</dc:title>".formatted(said))
                        .seed()
                        .has("language"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"かな, eng, ja", "漢字, zho, zh", "漢字, eng, ja", "한글, eng, ko", "Titel, ger, de", "Title, jpn, en"})
    void anUnmarkedTextIsInTheLanguageThatItsScriptAndTheRecordSay(String title, String ofRecord, String language) {
        var seed = dc("<dc:title>%s</dc:title><dc:language>%s</dc:language>".formatted(title, ofRecord))
                .seed();
        assertThat(seed.path("language").stringValue()).isEqualTo(language);
    }
}
