package io.mebuki.matching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void japaneseStopsEndSentences() {
        assertThat(texts("軽い素材を探しています。強度は？ もちろん必要です！でも安く"))
                .containsExactly("軽い素材を探しています。", "強度は？", "もちろん必要です！", "でも安く");
    }

    @Test
    void lineEndsSeparateHeadingsAndEntriesOfLists() {
        assertThat(texts("背景\n・軽量化\n・ 低コスト\r\n\n- heat-resistant resin\n* -40 °C start"))
                .containsExactly("背景", "軽量化", "低コスト", "heat-resistant resin", "-40 °C start");
    }

    @Test
    void englishAbbreviationsDoNotEndSentences() {
        assertThat(texts("It uses polymers, e.g. Nylon, as Fig. 2 of Smith et al. 2019 shows. Dr. Sato agreed. Done"))
                .containsExactly(
                        "It uses polymers, e.g. Nylon, as Fig. 2 of Smith et al. 2019 shows.",
                        "Dr. Sato agreed.",
                        "Done");
    }

    @Test
    void decimalsStayWhole() {
        assertThat(texts("The film is 0.5 mm thick. It bends."))
                .containsExactly("The film is 0.5 mm thick.", "It bends.");
    }

    @Test
    void offsetsCountCodePointsBeyondTheBasicPlane() {
        var text = "😀𠮷野家です。次の文。";

        var second = Sentences.of(text).get(1);

        assertThat(second).isEqualTo(new Sentence(new Span(7, 11), "次の文。"));
    }

    @Test
    void nothingToReadIsNoSentence() {
        assertThat(texts("")).isEmpty();
        assertThat(texts(" \n\u3000--- ・ !!! ")).isEmpty();
    }

    @Test
    void anEndlessSentenceIsCutAtItsCommas() {
        var text = "値は一、二、三、".repeat(200);

        assertThat(Sentences.of(text)).hasSizeGreaterThan(3).allSatisfy(sentence -> {
            assertThat(sentence.span().length()).isLessThanOrEqualTo(400);
            assertThat(sentence.text()).endsWith("、");
        });
    }

    @Test
    void anEndlessWordIsCutBetweenCodePoints() {
        var text = "x" + "𠮷".repeat(1_000);

        assertThat(String.join("", texts(text))).isEqualTo(text);
    }

    @Test
    void everySentenceQuotesItsPlaceExactlyAndInOrder() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 300)).checkAssert(text -> {
            var places = new CodePoints(text);
            int last = 0;
            for (var sentence : Sentences.of(text)) {
                assertThat(places.at(sentence.span()))
                        .isEqualTo(sentence.text())
                        .isNotBlank();
                assertThat(sentence.span().start()).isGreaterThanOrEqualTo(last);
                last = sentence.span().end();
            }
        });
    }

    private static java.util.List<String> texts(String text) {
        return Sentences.of(text).stream().map(Sentence::text).toList();
    }
}
