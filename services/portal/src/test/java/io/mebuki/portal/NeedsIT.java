package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.portal.standin.Realm.Member;
import org.junit.jupiter.api.Test;

/** What companies do with their needs. */
class NeedsIT extends InTheBrowser {

    @Test
    void aCompanyWritesANeedAndPublishesIt() {
        var page = member(Member.CARLA, "ja");
        page.navigate(origin().origin() + "/needs/new");
        page.fill("[name=title]", "塗装の傷");
        page.click("text=保存して、公開の内容を確かめる");
        assertThat(page.locator("#complaints").innerText()).contains("困っていることを、1文字以上");
        assertThat(page.inputValue("[name=title]")).isEqualTo("塗装の傷");
        page.fill("[name=problem]", "1行目\n2行目🌱");
        page.click("text=保存して、公開の内容を確かめる");
        page.waitForURL("**/publication");
        assertThat(page.locator("main").innerText())
                .contains("ほかの組織に見える内容", "Fast inspection of curved glossy surfaces.");
        var sent = last("POST", "/needs");
        assertThat(sent.said("problem")).isEqualTo("1行目\n2行目🌱");
        assertThat(sent.headers())
                .containsKey("idempotency-key")
                .hasEntrySatisfying("authorization", token -> assertThat(token).startsWith("Bearer ey"));
        page.click("text=この内容で公開する");
        page.waitForURL("**" + DRAFT);
        assertThat(page.locator(".note.done").innerText()).contains("公開しました");
    }

    @Test
    void aNeedShowsItsMatchesTheUnexpectedAndPeopleToCall() {
        var page = member(Member.CARLA, "en");
        page.navigate(origin().origin() + NEED);
        assertThat(page.locator(".card").count()).isEqualTo(3);
        page.click("nav.switch >> text=Unexpected matches");
        page.waitForSelector(".surprise");
        assertThat(page.locator(".surprise").first().innerText())
                .contains("Industrial furnaces → Batteries", "charged polymer brush");
        assertThat(page.locator(".surprise").count())
                .as("what a plain search shows has no sprout")
                .isEqualTo(1);
        assertThat(page.url()).contains("mode=unexpected");
        assertThat(page.locator(".cost").innerText()).contains("1 of the first 10", "94%");
        page.locator("#distance").press("ArrowRight");
        page.waitForURL("**distance=4**");
        assertThat(page.getAttribute("#distance", "aria-valuetext")).isEqualTo("far");
        assertThat(last("GET", NEED + "/matches").query()).containsEntry("novelty", "0.7");
        page.waitForSelector("#people ol");
        assertThat(page.locator("#people").innerText()).contains("Hanako Demo");
        assertThat(page.title()).startsWith(page.locator("h1").innerText());
    }

    @Test
    void aNeedIsShownWhileMatchesCannotBe() {
        origin().api().fail("/needs/01900000-0000-7000-8000-00000000b001/matches", 503);
        var page = member(Member.CARLA, "en");
        var answer = page.navigate(origin().origin() + NEED);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.locator("#matches").innerText()).contains("The need is stored");
    }

    @Test
    void aCompanySaysWhatIsOfUseAndTakesItBack() {
        var page = member(Member.CARLA, "en");
        page.navigate(origin().origin() + NEED);
        page.click(".card >> nth=1 >> text=Not for us");
        page.fill(".card >> nth=1 >> [name=reason]", "Too hot 🌱");
        page.click(".card >> nth=1 >> text=Put it last");
        page.waitForSelector("#matches .note.done");
        assertThat(page.locator("#matches .note.done").innerText()).contains("Only your organization");
        assertThat(last("PUT", verdictOn("01900000-0000-7000-8000-00000000a002"))
                        .said("reason"))
                .isEqualTo("Too hot 🌱");
        assertThat(page.locator(".card >> nth=1").innerText()).contains("You said: not for us.");
        assertThat(page.url()).contains(NEED);
        page.click("text=Take this back");
        page.waitForSelector("#matches .note.done:has-text('Taken back')");
        assertThat(page.locator("text=You said").count()).isZero();
    }

    @Test
    void aVerdictNeedsNoScript() {
        var page = member(Member.CARLA, "ja", false);
        page.navigate(origin().origin() + NEED);
        page.click(".card >> nth=0 >> text=役に立ちそう");
        assertThat(page.locator(".card >> nth=0").innerText()).contains("「役に立ちそう」と判断しました");
        assertThat(last("PUT", verdictOn("01900000-0000-7000-8000-00000000a001"))
                        .said("verdict"))
                .isEqualTo("accepted");
    }

    private static String verdictOn(String seed) {
        return NEED.replace("/needs/", "/matches/") + "/" + seed + "/verdict";
    }
}
