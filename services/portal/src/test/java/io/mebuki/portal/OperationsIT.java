package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.portal.standin.Realm.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator sees of an alarm, and presses. */
class OperationsIT extends InTheBrowser {

    private static final String LETTER = "/operations/letters/01900000-0000-7000-8000-00000000f001";

    @Test
    void anIndexThatDiffersIsSeenAndRepairedOnceAskedFor() {
        var page = member(Member.OTTO, "en");
        page.navigate(origin().origin() + "/");
        assertThat(page.url()).endsWith("/operations");
        assertThat(page.locator("#now").innerText()).contains("differs", "149,998", "Events that wait: 1,204");
        page.click("text=Seeds in the search");
        assertThat(page.locator("main").innerText())
                .contains("Missing in the index: 2", "01900000-0000-7000-8000-00000000a001", "00000000000000bb");
        page.click("text=Repair what differs");
        assertThat(origin().api().asked()).noneMatch(asked -> asked.path().endsWith("/repair"));
        page.click("main button.main");
        page.waitForURL("**/operations");
        assertThat(page.locator(".note.done").innerText()).contains("repair has begun");
        assertThat(last("POST", "/reconciliation/matching-seeds/repair").headers())
                .containsKey("idempotency-key");
    }

    @Test
    void whyAnIndexIsUnknownIsSaid() {
        var page = member(Member.OTTO, "ja");
        page.navigate(origin().origin() + "/operations/indexes/recommendation-needs");
        assertThat(page.locator("main").innerText()).contains("不明", "recommendation does not answer");
        assertThat(page.locator("text=修復する").count()).isZero();
    }

    @Test
    void aLetterIsExplainedAndReplayed() {
        var page = member(Member.OTTO, "ja");
        page.navigate(origin().origin() + LETTER);
        assertThat(page.locator("main").innerText())
                .contains("保存先の拒否", "直してから再処理してください", "<cluster_block_exception>", "mebuki.seeds-3@120");
        page.click("main button.main");
        page.waitForURL("**/operations/letters");
        assertThat(last("POST", "/dead-letters" + LETTER.substring(19) + "/replay")
                        .headers())
                .containsKey("idempotency-key");
    }

    @Test
    void theTickedLettersAreReplayedOrAllOfAService() {
        var page = member(Member.OTTO, "en");
        page.navigate(origin().origin() + "/operations/letters?service=matching");
        page.check("#letter-01900000-0000-7000-8000-00000000f002");
        page.click("text=Replay the ticked ones");
        page.waitForURL("**/operations/letters");
        var ticked = last("POST", "/dead-letters/replay");
        assertThat(ticked.said("ids", "0")).isEqualTo("01900000-0000-7000-8000-00000000f002");
        assertThat(ticked.said("ids", "1")).isEmpty();

        page.navigate(origin().origin() + "/operations/letters?service=matching");
        page.click("text=Replay all of matching");
        page.waitForURL("**/operations/letters");
        var all = last("POST", "/dead-letters/replay");
        assertThat(all.said("service")).isEqualTo("matching");
        assertThat(all.said("ids", "0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operations", "/operations/letters", "/operations/indexes/matching-seeds"})
    void isForOperatorsOnly(String path) {
        var page = member(Member.IDA, "en");
        assertThat(page.locator("nav >> text=Operations").count()).isZero();
        assertThat(page.navigate(origin().origin() + path).status()).isEqualTo(403);
    }
}
