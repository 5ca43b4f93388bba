package io.mebuki.seeds.policies;

import static io.mebuki.seeds.policies.UseTerm.ASK_FIRST;
import static io.mebuki.seeds.policies.UseTerm.ATTRIBUTION;
import static io.mebuki.seeds.policies.UseTerm.NON_COMMERCIAL;
import static io.mebuki.seeds.policies.UseTerm.NO_ONWARD_SHARING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsePolicyTest {

    @ParameterizedTest
    @EnumSource
    void eachTermIsKnownByItsId(UseTerm term) {
        var policy = UsePolicy.of(term.id());
        assertThat(policy.terms()).containsExactly(term);
        assertThat(policy.isKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "' Non Commercial. ', NON_COMMERCIAL",
        "ＮＯＮ－ＣＯＭＭＥＲＣＩＡＬ, NON_COMMERCIAL",
        "商用利用　不可, NON_COMMERCIAL",
        "研究目的に限る。, RESEARCH_ONLY",
        "要問い合わせ, ASK_FIRST",
        "Attribution required, ATTRIBUTION",
        "出典明記, ATTRIBUTION",
        "ｵｰﾌﾟﾝ, OPEN",
        "転載禁止, NO_ONWARD_SHARING",
        "No redistribution., NO_ONWARD_SHARING"
    })
    void spellingDoesNotMatter(String words, UseTerm term) {
        assertThat(UsePolicy.of(words).terms()).containsExactly(term);
        assertThat(UsePolicy.of(words).statement()).isNull();
    }

    @Test
    void clausesAreReadOneByOne() {
        var policy = UsePolicy.of("出典明記、商用利用不可；要相談");
        assertThat(policy.terms()).containsExactlyInAnyOrder(ATTRIBUTION, NON_COMMERCIAL, ASK_FIRST);
        assertThat(policy.isKnown()).isTrue();
    }

    @Test
    void whatIsNotUnderstoodIsKeptForPeople() {
        var policy = UsePolicy.of("Attribution; free for schools in the prefecture");
        assertThat(policy.terms()).containsExactly(ATTRIBUTION);
        assertThat(policy.statement()).isEqualTo("Attribution; free for schools in the prefecture");
        assertThat(policy.isKnown()).isFalse();
    }

    @Test
    void anAddressIsKeptAsALink() {
        var policy = UsePolicy.of(" https://institute.example/terms?no-onward-sharing ");
        assertThat(policy.address()).isEqualTo("https://institute.example/terms?no-onward-sharing");
        assertThat(policy.terms()).isEmpty();
        assertThat(policy.isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-onward-sharing",
                "NO ONWARD SHARING",
                "学内のみで利用。再配布不可。",
                "データは学術目的に利用できますが、第三者への再配布を禁じます",
                "無断転載禁止",
                "CC BY 4.0, but it must not be redistributed without our consent",
                "Ask us first; redistribution is not permitted",
                "再 配 布 禁 止"
            })
    void aRefusalCountsWhateverElseIsSaid(String words) {
        assertThat(UsePolicy.of(words).terms()).contains(NO_ONWARD_SHARING);
        assertThat(UsePolicy.refusesOnwardSharing(null, words)).isTrue();
        assertThat(UsePolicy.refusesOnwardSharing(words, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "u",
                "Ask before selling.",
                "再配布可",
                "転載可（出典を明記すること）",
                "Redistribution is permitted",
                "There is no redistribution fee",
                "非営利・研究目的のみ",
                "https://creativecommons.org/licenses/by/4.0/"
            })
    void whatIsNotUnderstoodAsARefusalIsNone(String words) {
        assertThat(UsePolicy.refusesOnwardSharing(words)).isFalse();
    }

    @Test
    void licencesAreKnownByTheirNames() {
        assertThat(Licences.address("cc by 4.0")).hasValue("https://creativecommons.org/licenses/by/4.0/");
        assertThat(Licences.address("ＣＣ－ＢＹ－ＮＣ－４.０")).hasValue("https://creativecommons.org/licenses/by-nc/4.0/");
        assertThat(Licences.address("Apache License, Version 2.0"))
                .hasValue("https://spdx.org/licenses/Apache-2.0.html");
        assertThat(Licences.address("negotiable")).isEmpty();
        assertThat(Licences.address("")).isEmpty();
    }
}
