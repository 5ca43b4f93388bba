package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.portal.standin.Realm.Member;
import org.junit.jupiter.api.Test;

/** Erasing seeds and people, and reading the proof. */
class ErasuresIT extends InTheBrowser {

    private static final String ERASURE = "/erasures/01900000-0000-7000-8000-00000000f001";

    @Test
    void aSeedIsErasedAfterItWasSaidThatThereIsNoWayBack() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + ELECTRODE);
        page.click("main .actions >> text=Erase for good");
        assertThat(page.locator("main").innerText()).contains("no way back", "withdraw it");

        page.click("main button.grave");
        page.waitForSelector("#complaints");
        assertThat(page.locator("#complaints").innerText()).contains("Tick that you understand");

        page.check("[name=sure]");
        page.click("main button.grave");
        page.waitForURL("**" + ERASURE);
        var sent = last("POST", "/erasures");
        assertThat(sent.said("seedId")).isEqualTo(ELECTRODE.substring(ELECTRODE.lastIndexOf('/') + 1));
        assertThat(sent.headers()).containsKey("idempotency-key");
    }

    @Test
    void aPersonIsErasedFromTheSeedsPageWithoutStandingInAnAddress() {
        var page = member(Member.IDA, "ja");
        page.navigate(origin().origin() + ELECTRODE);
        page.locator("main dl a[href*='/people/0/erasure']").click();
        assertThat(page.locator("main").innerText()).contains("この人を完全に消去しますか");
        assertThat(page.locator("[aria-current=page]").innerText()).isEqualTo("自機関のシーズ");
        page.check("[name=sure]");
        page.click("main button.grave");
        page.waitForURL("**" + ERASURE);
        assertThat(last("POST", "/erasures").said("person", "sourceId")).isNotEmpty();
    }

    @Test
    void theProofSaysOfEachPlaceWhatWasFound() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + "/seeds/own");
        page.click("main >> text=Erasures");
        assertThat(page.locator("[aria-current=page]").innerText()).isEqualTo("Our seeds");
        page.locator("main td a").first().click();
        page.waitForURL("**" + ERASURE);
        assertThat(page.locator("#proof").innerText())
                .contains("mebuki.seeds", "Lines of <b>reports</b>", "About to go", "Still there", "Never has any")
                .contains("in the texts of 1 seeds");
        assertThat(page.locator("#proof").getAttribute("hx-get")).isEqualTo(ERASURE + "/proof");
        page.click("main button:has-text('Look again')");
        page.waitForURL("**" + ERASURE);
        assertThat(last("POST", ERASURE + "/proof").path()).endsWith("/proof");
    }
}
