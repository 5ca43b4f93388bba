package io.mebuki.portal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.client.model.Clash;
import io.mebuki.client.model.PassageRole;
import io.mebuki.client.model.Reason;
import io.mebuki.client.model.Seed;
import io.mebuki.client.model.Span;
import io.mebuki.client.model.Translation;
import io.mebuki.client.model.Unmet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Texts NEED = Texts.ofSearch("𠮷野の炉で電極が腐食する。安くしたい。");

    @Test
    void bothSidesCarryTheSameNumber() {
        var evidence = Evidence.of(
                NEED,
                seed(),
                List.of(reason(span("text", 5, 10, "電極が腐食"), span("description", 4, 8, "wear"))),
                List.of());
        assertThat(lit(evidence.need())).containsExactly("1:電極が腐食");
        assertThat(lit(evidence.seed())).containsExactly("1:wear");
    }

    @Test
    void aSpanInATranslationIsLitInThatTranslation() {
        var inTranslation = span("title", 0, 2, "電極").language("ja");
        var evidence = Evidence.of(NEED, seed(), List.of(reason(span("text", 5, 7, "電極"), inTranslation)), List.of());
        assertThat(evidence.seed())
                .singleElement()
                .satisfies(field -> assertThat(field.language()).isEqualTo("ja"));
        assertThat(lit(evidence.seed())).containsExactly("1:電極");
    }

    @Test
    void aQuotationThatNoLongerStandsThereIsShownByItself() {
        var evidence = Evidence.of(
                NEED,
                seed(),
                List.of(reason(span("text", 5, 10, "電極が腐食"), span("description", 4, 8, "rust"))),
                List.of());
        assertThat(lit(evidence.seed())).containsExactly("1:rust");
        assertThat(evidence.seed().getFirst().excerpt())
                .first()
                .satisfies(piece -> assertThat(piece.gap()).isTrue());
    }

    @Test
    void withoutTheTextItsQuotationsRemain() {
        var evidence = Evidence.of(
                NEED,
                Texts.NONE,
                List.of(reason(span("text", 5, 10, "電極が腐食"), span("description", 4, 8, "wear"))),
                List.of());
        assertThat(lit(evidence.seed())).containsExactly("1:wear");
    }

    @Test
    void whatIsNotCoveredIsMarkedAndListed() {
        var evidence =
                Evidence.of(NEED, seed(), List.of(), List.of(new Unmet().needSpan(span("text", 13, 18, "安くしたい"))));
        assertThat(evidence.unmet()).containsExactly(new MissingLine("安くしたい", null));
        assertThat(evidence.need().getFirst().excerpt()).anySatisfy(piece -> {
            assertThat(piece.unmet()).isTrue();
            assertThat(piece.text()).isEqualTo("安くしたい");
        });
    }

    @Test
    void aFactThatStandsAgainstTheNeedIsQuotedFromBoth() {
        var clash = new Clash()
                .seedSpan(span("description", 0, 16, "Low wear at heat"))
                .asked(span("text", 13, 15, "安く"))
                .stated(span("description", 4, 8, "wear"))
                .askedIs(Clash.AskedIsEnum.BELOW);
        var evidence = Evidence.of(
                NEED,
                seed(),
                List.of(),
                List.of(new Unmet().needSpan(span("text", 13, 18, "安くしたい")).clash(clash)));
        assertThat(evidence.unmet())
                .containsExactly(
                        new MissingLine("安くしたい", new MissingLine.Fact("below", "安く", "wear", "Low wear at heat")));
    }

    @Test
    void aLevelOfReadinessIsNamedAndNotLit() {
        var clash = new Clash()
                .seedSpan(span("trl", 0, 1, "4"))
                .asked(span("trl", 0, 1, "6"))
                .stated(span("trl", 0, 1, "4"))
                .askedIs(Clash.AskedIsEnum.ABOVE);
        var evidence = Evidence.of(
                NEED,
                seed(),
                List.of(),
                List.of(new Unmet().needSpan(clash.getAsked()).clash(clash)));
        assertThat(evidence.unmet())
                .containsExactly(new MissingLine("TRL 6", new MissingLine.Fact("above", "TRL 6", "TRL 4", null)));
        assertThat(evidence.need()).extracting(LitField::name).containsExactly("text");
    }

    @Test
    void offsetsInUtf16UnitsAreNotTaken() {
        // Counted in UTF-16 the electrode begins at 6, since 𠮷 takes two units.
        var evidence = Evidence.of(
                NEED,
                seed(),
                List.of(reason(span("text", 6, 11, "電極が腐食"), span("description", 4, 8, "wear"))),
                List.of());
        assertThat(evidence.need().getFirst().excerpt())
                .first()
                .satisfies(piece -> assertThat(piece.gap()).isTrue());
    }

    private static List<String> lit(List<LitField> fields) {
        return fields.stream()
                .flatMap(field -> field.excerpt().stream())
                .filter(Segment::lit)
                .map(piece -> piece.reasons().getFirst() + ":" + piece.text())
                .toList();
    }

    private static Texts seed() {
        return Texts.of(new Seed()
                .title("Electrode")
                .description("Low wear at heat")
                .language("en")
                .translations(Map.of("ja", new Translation().title("電極の摩耗"))));
    }

    private static Reason reason(Span need, Span seed) {
        return new Reason()
                .role(PassageRole.PURPOSE)
                .needSpan(need)
                .seedSpan(seed)
                .similarity(.9);
    }

    private static Span span(String field, int start, int end, String text) {
        return new Span().field(field).start(start).end(end).text(text);
    }
}
