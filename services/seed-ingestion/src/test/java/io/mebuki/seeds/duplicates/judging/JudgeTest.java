package io.mebuki.seeds.duplicates.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.seeds.duplicates.judging.Judgement.Kind;
import io.mebuki.seeds.duplicates.judging.Reason.Code;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final String KILN =
            "A probe of zirconia measures oxygen in the kiln at 750 °C without drift for 900 hours.";

    private static Subject english(String title, String description) {
        return new Subject(List.of(new Version(null, "en", title, description)), Set.of(), Set.of(), Set.of());
    }

    private static Subject japanese(String title, String description) {
        return new Subject(List.of(new Version(null, "ja", title, description)), Set.of(), Set.of(), Set.of());
    }

    private static Meaning meaning(double cosine) {
        return new Meaning(cosine, false);
    }

    @Test
    void widthCaseSpacesAndMarksMakeACopy() {
        var judged = Judge.judge(
                japanese("窯の酸素を測るプローブ", "750 ℃の窯で酸素を測る。"),
                japanese("窯の酸素を測るﾌﾟﾛｰﾌﾞ", "７５０℃の窯で、酸素を測る｡"),
                Meaning.UNKNOWN);

        assertThat(judged).hasValueSatisfying(judgement -> {
            assertThat(judgement.kind()).isEqualTo(Kind.COPY);
            assertThat(judgement.similarity()).isEqualTo(1);
        });
    }

    @Test
    void mostOfATextMakesAnEditWithoutAskingTheMeaning() {
        var judged = Judge.judge(
                english("Oxygen probe for kilns", KILN),
                english("Oxygen probe for kilns", KILN + " It is sold in Japan."),
                Meaning.UNKNOWN);

        assertThat(judged).map(Judgement::kind).contains(Kind.EDIT);
    }

    @Test
    void anotherTemperatureIsAnotherTechnology() {
        var other = KILN.replace("750", "900");

        assertThat(Judge.judge(english("Oxygen probe", KILN), english("Oxygen probe", other), meaning(.99)))
                .isEmpty();
    }

    @Test
    void aFigureThatIsAddedChangesNone() {
        var more = KILN + " The probe is 12 mm thick.";

        assertThat(Judge.judge(english("Oxygen probe", KILN), english("Oxygen probe", more), meaning(.95)))
                .map(Judgement::kind)
                .contains(Kind.EDIT);
    }

    @Test
    void anotherMaterialIsAnotherTechnologyInEitherLanguage() {
        var nickel = english("Recovery of nickel from slag", "Nickel is leached from slag with ammonia at 80 °C.");
        var cobalt = english("Recovery of cobalt from slag", "Cobalt is leached from slag with ammonia at 80 °C.");
        var inJapanese = japanese("スラグからのコバルトの回収", "コバルトをアンモニアで80 °Cでスラグから溶かし出す。");

        assertThat(Judge.judge(nickel, cobalt, meaning(.97))).isEmpty();
        assertThat(Judge.judge(nickel, inJapanese, meaning(.8))).isEmpty();
        assertThat(Judge.judge(cobalt, inJapanese, meaning(.8)))
                .map(Judgement::kind)
                .contains(Kind.TRANSLATION);
    }

    @Test
    void aWordThatNoListKnowsTellsLookAlikesApartToo() {
        var fenugreek =
                "Panels of glued fenugreek stems carry a roof. The fenugreek is cut, dried and pressed with lime.";

        assertThat(Judge.judge(
                        english("Roof panels of fenugreek", fenugreek),
                        english("Roof panels of nettle", fenugreek.replace("fenugreek", "nettle")),
                        meaning(.96)))
                .isEmpty();
    }

    @Test
    void theSameFiguresAcrossLanguagesNeedLessMeaning() {
        var one = japanese("触媒", "触媒1.5 gを40 mLの水に溶かし、3万回の開閉に耐えた。");
        var figures =
                english("Catalyst", "Of the catalyst 1.5 g is dissolved in 40 ml of water; it bore 30,000 openings.");
        var none = english("Catalyst", "The catalyst is dissolved in water and bore many openings.");

        assertThat(Judge.judge(one, figures, meaning(.45))).map(Judgement::kind).contains(Kind.TRANSLATION);
        assertThat(Judge.judge(one, none, meaning(.45))).isEmpty();
    }

    @Test
    void theNearestAcrossLanguagesNeedsLessMeaningToo() {
        var one = japanese("触媒", "触媒は水に溶け、開閉に耐えた。");
        var other = english("Catalyst", "The catalyst is dissolved in water and bore many openings.");

        assertThat(Judge.judge(one, other, new Meaning(.55, true)))
                .map(Judgement::kind)
                .contains(Kind.TRANSLATION);
        assertThat(Judge.judge(one, other, new Meaning(.55, false))).isEmpty();
    }

    @Test
    void aTranslationThatStandsInTheSeedIsComparedInItsOwnLanguage() {
        var both = new Subject(
                List.of(
                        new Version(null, "ja", "窯の酸素を測るプローブ", "750 °Cの窯で酸素を測る。"),
                        new Version("en", "en", "Oxygen probe for kilns", KILN)),
                Set.of(),
                Set.of(),
                Set.of());

        assertThat(Judge.judge(both, english("Oxygen probe for kilns", KILN), Meaning.UNKNOWN))
                .map(Judgement::kind)
                .contains(Kind.COPY);
    }

    @Test
    void whatSpeaksForItIsNamed() {
        var one = new Subject(
                List.of(new Version(null, "en", "Oxygen probe", KILN)),
                Set.of("Sato Hana", "Mori Ken"),
                Set.of("JP7000001"),
                Set.of("https://example.org/1"));
        var other = new Subject(
                List.of(new Version(null, "en", "Oxygen probe", KILN + " New.")),
                Set.of("Sato Hana"),
                Set.of("JP7000001"),
                Set.of("https://example.org/2"));

        assertThat(Judge.judge(one, other, meaning(.9)).orElseThrow().reasons())
                .contains(
                        new Reason(Code.MEANING, List.of("90")),
                        new Reason(Code.FIGURES, List.of("750 °C", "900 hours")),
                        new Reason(Code.PEOPLE, List.of()),
                        new Reason(Code.RIGHTS, List.of("JP7000001")))
                .extracting(Reason::code)
                .doesNotContain(Code.ADDRESS);
        assertThat(Judge.sharedPeople(one, other))
                .as("not kept, so that an erased person is not either")
                .containsExactly("Sato Hana");
    }

    @Test
    void textsOfNothingInCommonAreNoPair() {
        assertThat(Judge.judge(
                        english("Oxygen probe", KILN),
                        english("Soft bread", "Steamed dough stays soft over night."),
                        meaning(.2)))
                .isEmpty();
    }
}
