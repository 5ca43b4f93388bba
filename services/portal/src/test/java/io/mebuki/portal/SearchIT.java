package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What guests do: search, read, choose a language. */
class SearchIT extends InTheBrowser {

    @Test
    void aGuestSearchesAndSeesTheEvidenceInBothTexts() {
        var page = guest("ja");
        page.navigate(origin().origin() + "/");
        page.fill("#field-text", PROBLEM);
        page.click("text=シーズをさがす");
        page.waitForSelector(".card");
        var card = page.locator(".card").first();
        assertThat(card.locator(".side").first().locator("mark.tint-1").first().innerText())
                .contains("湿った炉内ガスで電極が腐食");
        assertThat(card.locator(".side").last().locator("mark.tint-1").first().innerText())
                .contains("moist combustion gas attacks their electrodes");
        assertThat(card.locator(".side mark.tint-1 .number-of-reason").allTextContents())
                .allMatch(number -> number.endsWith("1"));
        assertThat(card.locator(".not-covered").innerText())
                .contains("「1年以上」が求められていますが、ここに書かれた「900 h」では足りません", "stable for 900 h", "5,000円以下");
        assertThat(page.locator(".card")
                        .nth(1)
                        .locator(".side mark.tint-2")
                        .last()
                        .innerText())
                .contains("𠮷野式🌱セラミック膜は、水蒸気を通さずに");
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("mebuki-session"));
        assertThat(asked("POST", "/matches/search").headers())
                .doesNotContainKey("authorization")
                .containsKeys("traceparent", "x-forwarded-for");
        assertThat(page.locator("#status").innerText()).contains("3");
    }

    @Test
    void anAnswerByWordsAloneSaysSo() {
        var page = guest("ja");
        page.navigate(origin().origin() + "/");
        page.fill("#field-text", "言葉だけでさがす");
        page.click("text=シーズをさがす");
        page.waitForSelector(".card");
        assertThat(page.locator("main").innerText())
                .contains("今は意味の近さをくらべられないため")
                .doesNotContain("でくらべました");
    }

    @Test
    void aSearchWorksWithoutScripts() {
        var page = page("en", 1440, false, false);
        page.navigate(origin().origin() + "/search");
        page.click("text=Find seeds");
        assertThat(page.locator(".wrong").innerText()).contains("1 to 10,000 characters");
        page.fill("#field-text", PROBLEM);
        page.click("text=Find seeds");
        assertThat(page.locator(".card").count()).isEqualTo(3);
        assertThat(page.inputValue("#field-text")).isEqualTo(PROBLEM);
    }

    @Test
    void theLanguageIsTheBrowsersUntilAnotherIsChosen() {
        var page = guest("en");
        page.navigate(origin().origin() + "/seeds?cursor=second");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        page.click("text=日本語");
        assertThat(page.url()).contains("cursor=second");
        page.navigate(origin().origin() + "/");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("ja");
        page.navigate(origin().origin() + "/?lang=tlh");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("ja");
    }

    @Test
    void whatASeedSaysIsTextAndNeverMarkup() {
        var page = guest("en");
        page.navigate(origin().origin() + ELECTRODE);
        assertThat(page.locator("article").innerText()).contains("<b>&amp; tags stay text</b>");
        assertThat(page.locator("article p b").count()).isZero();
    }
}
