package io.mebuki.seeds.harvest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import io.mebuki.seeds.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a harvest has ended, as its institute reads it. */
class FailureWordsTest {

    private static String japanese(Failure failure, String asked, String happened) {
        return Words.in(
                Locale.JAPANESE, String.valueOf(new HarvestException(failure, asked, happened, null).getMessage()));
    }

    @ParameterizedTest
    @EnumSource
    void eachFailureSaysWhatToDo(Failure failure) {
        assertThat(japanese(failure, "https://a.example/oai?x=1. 2 asked for ListSets", "it answers with status 503"))
                .startsWith("https://a.example/oai?x=1. 2 への ListSets：状態コード 503 が返りました。")
                .matches(".*[。]")
                .doesNotContainPattern("[a-z]+ [a-z]+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "https://a.example/oai asked for ListRecords with set=a | it answers with status 503, at the attempt number 6 too",
                "https://a.example/oai asked for Identify | Connection refused, at the attempt number 6 too",
                "Page 2 of ListRecords, line 7 | it is no XML that can be read: x",
                "Page 2 of ListRecords with set=a, line 7, behind oai:x:1 | it breaks off: closed",
                "Page 3 of ListRecords | the resumption token 'x' comes again",
                "Page 3 of ListRecords | the list has more than 1,000,000 pages",
                "https://a.example asked for Identify | 'a.example' leads to no public address",
                "https://a.example asked for Identify | the repository answers with badVerb (Illegal)",
                "https://a.example asked for Identify | the repository answers with no code",
                "ListSets | it has too many sets",
            })
    void whatHappenedIsSaidToo(String asked, String happened) {
        assertThat(japanese(Failure.UNREADABLE, asked, happened))
                .endsWith("。リポジトリの運営者に知らせてください。")
                .doesNotContainPattern(" (of|asked|it|the|leads|at) ");
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertThat(japanese(Failure.UNAVAILABLE, "https://a.example asked for Identify", "broken pipe"))
                .isEqualTo("https://a.example への Identify：broken pipe。しばらくしてから、もう一度試してください。");
        assertThat(Words.in(Locale.ENGLISH, "x asked for Identify: y. Try again later."))
                .isEqualTo("x asked for Identify: y. Try again later.");
    }
}
