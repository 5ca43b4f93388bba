package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.portal.standin.Realm.Member;
import org.junit.jupiter.api.Test;

/** What curators do with many of their seeds. */
class OwnSeedsIT extends InTheBrowser {

    private static final String SENSOR = "01900000-0000-7000-8000-00000000a002";

    @Test
    void whatToDoLeadsToTheSeedsThatItIsAbout() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + "/seeds/own");
        assertThat(page.locator(".todo").innerText())
                .contains("1 to confirm", "12 in which no purpose was found")
                .doesNotContain("little text");
        page.click("text=12 in which no purpose");
        page.waitForURL("**/seeds/own?lacks=purpose");
        assertThat(last("GET", "/seed-upkeep").query()).containsEntry("lacks", "purpose");
        assertThat(page.locator("#lacks").inputValue()).isEqualTo("purpose");
    }

    @Test
    void theChosenSeedsAreChangedTogetherAndTheFilterStays() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + "/seeds/own?state=hidden");
        page.check("[data-choose-all]");
        page.uncheck("[value='" + SENSOR + "']");
        page.selectOption("#change", "members");
        page.click("text=Do this");
        page.waitForURL("**/seeds/own?state=hidden**");
        assertThat(page.locator(".note.done").innerText()).isEqualTo("Shown to members: 2.");
        var sent = last("POST", "/seed-upkeep/changes");
        assertThat(sent.said("change")).isEqualTo("visibility");
        assertThat(sent.said("visibility")).isEqualTo("members");
        assertThat(sent.said("ids", "1")).endsWith("a003");
    }

    @Test
    void beforeSeedsAreWithdrawnItIsAsked() {
        var page = member(Member.IDA, "en", false);
        page.navigate(origin().origin() + "/seeds/own");
        page.click("text=Do this");
        assertThat(page.locator("[role=alert].missing").innerText()).contains("Choose at least one");
        page.check("[value='" + SENSOR + "']");
        page.selectOption("#change", "withdraw");
        page.click("text=Do this");
        assertThat(page.locator("h1").innerText()).isEqualTo("Withdraw these seeds? (1)");
        assertThat(page.locator("main li").innerText()).contains("セラミック");
        assertThat(origin().api().asked()).noneMatch(asked -> asked.path().contains("changes"));
        page.click("main button.grave");
        page.waitForURL("**/seeds/own**");
        assertThat(last("POST", "/seed-upkeep/changes").said("change")).isEqualTo("withdraw");
    }

    @Test
    void aSeedThatIsDueIsConfirmedOnItsPage() {
        var page = member(Member.IDA, "ja");
        page.navigate(origin().origin() + ELECTRODE);
        assertThat(page.locator(".note.missing").innerText()).contains("2027年1月1日");
        page.click(".note.missing button");
        page.waitForURL("**" + ELECTRODE);
        assertThat(page.locator(".note.done").innerText()).isEqualTo("シーズを確認しました。");
        assertThat(last("POST", "/seed-upkeep/changes").said("change")).isEqualTo("confirm");
    }

    @Test
    void theHistoryMarksWhatHasChanged() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + ELECTRODE);
        page.click("text=History");
        page.waitForURL("**/history");
        assertThat(page.locator("del").allTextContents())
                .containsExactly("removed: They last for 300 h.", "removed: Members");
        assertThat(page.locator("dt").allInnerTexts()).contains("Title (Japanese)", "Visible to");
        assertThat(page.locator("dd").first().innerText()).contains(" … ");
    }
}
