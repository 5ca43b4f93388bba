package io.mebuki.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.facts.Side;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import io.mebuki.matching.text.Role;
import io.mebuki.matching.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Field NEED = new Field("text", "軽い電池がほしい。𠮷価格は安く。");
    private static final Field SEED = new Field("description", "😀 A light cell. It is cheap. Fish swim.");
    private static final Span LIGHT = new Span(0, 9);
    private static final Span CHEAP = new Span(9, 16);

    private final Evidence evidence = new Evidence(Settings.load());

    private Evidence.Findings compare(List<Piece> need, List<Piece> seed) {
        return evidence.compare(evidence.need(need, null), seed, null);
    }

    @Test
    void quotesBothTextsExactlyBeyondTheBasicPlane() {
        var findings = compare(
                List.of(need(LIGHT, 1, 0), need(CHEAP, 0, 1)),
                List.of(seed(2, 15, Role.MECHANISM, 1, .1f), seed(16, 28, Role.RESULT, .1f, 1)));

        assertThat(findings.reasons())
                .extracting(
                        reason -> reason.need().text(), reason -> reason.seed().text(), Reason::role)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("軽い電池がほしい。", "A light cell.", Role.MECHANISM),
                        org.assertj.core.groups.Tuple.tuple("𠮷価格は安く。", "It is cheap.", Role.RESULT));
        assertThat(findings.unmet()).isEmpty();
    }

    @Test
    void aWeakMatchStillHasOneReason() {
        var findings = compare(List.of(need(LIGHT, 1, 0)), List.of(seed(29, 39, Role.MECHANISM, 0, 1)));

        assertThat(findings.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.similarity()).isZero();
            assertThat(reason.seed().text()).isEqualTo("Fish swim.");
        });
        assertThat(findings.unmet()).extracting(unmet -> unmet.need().text()).containsExactly("軽い電池がほしい。");
    }

    @Test
    void aPartIsQuotedInOneReasonOnly() {
        var findings = compare(
                List.of(need(LIGHT, 1, 0), need(new Span(0, 4), 1, .01f)),
                List.of(seed(2, 15, Role.MECHANISM, 1, 0), seed(2, 28, Role.RESULT, 1, .01f)));

        assertThat(findings.reasons()).hasSize(1);
    }

    @Test
    void spansOfDifferentFieldsDoNotOverlap() {
        var constraints = new Field("constraints", "電池の軽量化");
        var findings = compare(
                List.of(
                        need(LIGHT, 1, 0),
                        new Piece(constraints, new Span(0, 6), Role.PURPOSE, Language.JA, Vector.of(1, 0))),
                List.of(seed(2, 15, Role.MECHANISM, 1, 0), seed(16, 28, Role.RESULT, 1, 0)));

        assertThat(findings.reasons()).hasSize(2);
    }

    @Test
    void aTitleIsQuotedOnlyWhereThereIsNothingElse() {
        var title = new Piece(
                new Field("title", "Light cells"), new Span(0, 11), Role.MECHANISM, Language.EN, Vector.of(1, 0));
        var sentence = seed(2, 15, Role.MECHANISM, 1, .2f);

        assertThat(compare(List.of(need(LIGHT, 1, 0)), List.of(title, sentence)).reasons())
                .extracting(reason -> reason.seed().text())
                .containsExactly("A light cell.");
        assertThat(compare(List.of(need(LIGHT, 1, 0)), List.of(title)).reasons())
                .extracting(reason -> reason.seed().text())
                .containsExactly("Light cells");
    }

    @Test
    void aSentenceAnswersTheOneItIsNearerTo() {
        var findings =
                compare(List.of(need(LIGHT, 1, 0), need(CHEAP, .8f, .6f)), List.of(seed(2, 15, Role.MECHANISM, 1, 0)));

        assertThat(findings.reasons())
                .extracting(reason -> reason.need().text())
                .containsExactly("軽い電池がほしい。");
    }

    @Test
    void whatOnlyTellsOfTheSituationIsNotUnmet() {
        var text = new Field("text", "電池を作っています。軽くしたいです。");
        var situation = new Piece(text, new Span(0, 10), Role.PURPOSE, Language.JA, Vector.of(0, 1, 0));
        var wish = new Piece(text, new Span(10, 18), Role.PURPOSE, Language.JA, Vector.of(0, 0, 1));
        var seed = List.of(seed(29, 39, Role.RESULT, 1, 0, 0), seed(2, 15, Role.RESULT, 1, 0, .1f));

        assertThat(compare(List.of(situation, wish), seed).unmet())
                .extracting(unmet -> unmet.need().text())
                .containsExactly("軽くしたいです。");
        assertThat(compare(List.of(situation), seed).unmet()).hasSize(1);
    }

    @Test
    void aFactThatClashesIsQuotedFromBothTexts() {
        var unmet = compare(asks("𠮷田です。900℃以上で使えること。", 5, 1, 0), states("😀 It is stable up to 750 °C.", 1, 0))
                .unmet();

        assertThat(unmet).singleElement().satisfies(missing -> {
            assertThat(missing.need().text()).isEqualTo("900℃以上で使えること。");
            var clash = Objects.requireNonNull(missing.clash());
            assertThat(clash.seed().text()).isEqualTo("It is stable up to 750 °C.");
            assertThat(clash.asked()).isEqualTo(new Quote(missing.need().field(), new Span(5, 11), "900℃以上"));
            assertThat(clash.stated().text()).isEqualTo("up to 750 °C");
            assertThat(clash.stated().span()).isEqualTo(new Span(15, 27));
            assertThat(clash.side()).isEqualTo(Side.ABOVE);
        });
    }

    @Test
    void factsOfSentencesThatAreFarFromEachOtherDoNotClash() {
        assertThat(compare(asks("900℃以上で使えること。", 0, 1, 0), states("- It is stable up to 750 °C.", 0, 1))
                        .unmet())
                .allSatisfy(unmet -> assertThat(unmet.clash()).isNull());
    }

    @Test
    void whatTheSeedMeetsElsewhereDoesNotClash() {
        var seed = new ArrayList<Piece>(states("- It is stable up to 750 °C.", 1, 0));
        seed.addAll(states("- The coated kind is stable up to 950 °C.", 0, 1));

        assertThat(compare(asks("900℃以上で使えること。", 0, 1, 0), seed).unmet())
                .allSatisfy(unmet -> assertThat(unmet.clash()).isNull());
    }

    @Test
    void whatTheNeedRulesOutClashesUnlessTheSeedRulesItOutTooSomewhere() {
        var asks = asks("溶剤を使わないこと。", 0, 1, 0);
        var uses = states("- The resin is dissolved in toluene.", 0, 1);
        var both = new ArrayList<Piece>(uses);
        both.addAll(states("- The paint that is sold is solvent-free.", 0, 1));

        assertThat(clash(asks, null, uses, null)).isEqualTo("溶剤 / toluene");
        assertThat(clash(asks, null, both, null)).isEmpty();
    }

    @Test
    void levelsOfReadinessAreComparedWhereverTheyStand() {
        var asks = asks("TRL6以上の技術を求めます。", 0, 1, 0);
        var states = states("- The TRL is 4 now.", 0, 1);
        var silent = states("- It is a cell.", 0, 1);

        assertThat(clash(asks, null, states, null)).isEqualTo("TRL6以上 / TRL is 4");
        assertThat(clash(asks, null, silent, 4)).isEqualTo("TRL6以上 / 4");
        assertThat(clash(silent, 6, silent, 4)).isEqualTo("6 / 4");
        assertThat(clash(silent, 4, silent, 6)).isEmpty();
        assertThat(clash(silent, 6, silent, null)).isEmpty();
    }

    @Test
    void thereAreFourReasonsAtMost() {
        var text = new Field("text", "abcdefghij");
        var pieces = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> new Piece(text, new Span(i, i + 1), Role.PURPOSE, Language.EN, Vector.of(1, 0)))
                .toList();

        assertThat(compare(pieces, pieces).reasons()).hasSize(4);
    }

    @Test
    void aMuchWeakerPairIsNoReason() {
        var findings = compare(
                List.of(need(LIGHT, 1, 0, 0), need(CHEAP, 0, 1, 0)),
                List.of(seed(2, 15, Role.MECHANISM, 1, 0, 0), seed(29, 39, Role.RESULT, .2f, .2f, 1)));

        assertThat(findings.reasons()).hasSize(1);
    }

    @Test
    void shortPartsAreNotCalledUnmet() {
        var findings = compare(List.of(need(new Span(0, 2), 1, 0)), List.of(seed(2, 15, Role.RESULT, 0, 1)));

        assertThat(findings.unmet()).isEmpty();
    }

    @Test
    void withoutPiecesThereIsNoReason() {
        assertThat(compare(List.of(), List.of(seed(2, 15, Role.RESULT, 0, 1))).reasons())
                .isEmpty();
        assertThat(compare(List.of(need(LIGHT, 1, 0)), List.of()).unmet()).hasSize(1);
    }

    private String clash(List<Piece> need, @Nullable Integer asked, List<Piece> seed, @Nullable Integer reached) {
        return evidence.compare(evidence.need(need, asked), seed, reached).unmet().stream()
                .flatMap(unmet -> Stream.ofNullable(unmet.clash()))
                .map(clash -> clash.asked().text() + " / " + clash.stated().text())
                .collect(Collectors.joining());
    }

    private static List<Piece> asks(String text, int start, float... vector) {
        var span = new Span(start, text.codePointCount(0, text.length()));
        return List.of(new Piece(new Field("text", text), span, Role.PURPOSE, Language.JA, Vector.of(vector)));
    }

    /** A sentence behind a sign and a space. */
    private static List<Piece> states(String text, float... vector) {
        var span = new Span(2, text.codePointCount(0, text.length()));
        return List.of(new Piece(new Field("description", text), span, Role.RESULT, Language.EN, Vector.of(vector)));
    }

    private static Piece need(Span span, float... vector) {
        return new Piece(NEED, span, Role.PURPOSE, Language.JA, Vector.of(vector));
    }

    private static Piece seed(int start, int end, Role role, float... vector) {
        return new Piece(SEED, new Span(start, end), role, Language.EN, Vector.of(vector));
    }
}
