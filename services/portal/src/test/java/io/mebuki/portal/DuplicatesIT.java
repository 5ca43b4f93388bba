package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.portal.standin.Realm.Member;
import org.junit.jupiter.api.Test;

/** An institute's possible duplicates: the list, both texts side by side, and each decision. */
class DuplicatesIT extends InTheBrowser {

    private static final String PAIR = "/duplicates/01900000-0000-7000-8000-00000000f001";
    private static final String LINKED = "/duplicates/01900000-0000-7000-8000-00000000f002";

    @Test
    void bothTextsStandSideBySideWithWhatDiffersMarked() {
        var page = member(Member.IDA, "ja");
        page.navigate(origin().origin() + "/seeds/own");
        page.click("main .actions a[href='/duplicates']");
        assertThat(page.locator("main").innerText()).contains("共通する文章：81 %", "同じ数値：900 h, 40 mm");
        assertThat(last("GET", "/duplicates").query()).containsEntry("status", "open");
        page.click("main .list a >> nth=0");
        page.waitForURL("**" + PAIR);

        var marks = page.locator("main mark.differs").allInnerTexts();
        assertThat(marks).hasSize(2);
        assertThat(marks.getFirst()).endsWith("750 °C");
        assertThat(marks.getLast()).endsWith("長寿命");
        assertThat(page.locator("main .side").first().innerText()).contains("𠮷田窯", "<酸素>");
        assertThat(page.locator("mark.differs .visually-hidden").first().textContent())
                .contains("こちらだけ");
    }

    @Test
    void aMergeSaysWhichSeedIsKeptAndWhatWasRead() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + PAIR);
        page.check("#keep-1");
        page.focus("button[value=MERGED]");
        page.keyboard().press("Enter");
        page.waitForURL("**" + PAIR);
        assertThat(page.locator(".note.done").innerText()).contains("withdrawn");
        var sent = last("PUT", PAIR + "/decision");
        assertThat(sent.said("decision")).isEqualTo("merge");
        assertThat(sent.said("keep")).isNotBlank();
        assertThat(sent.headers()).containsEntry("if-match", "\"5\"");
    }

    @Test
    void linkingAndDismissingAreSentOn() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + PAIR);
        page.click("button[value=LINKED]");
        page.waitForSelector(".note.done");
        assertThat(last("PUT", PAIR + "/decision").said("decision")).isEqualTo("link");
        page.click("button[value=DISMISSED]");
        page.waitForSelector(".note.done:has-text('Dismissed')");
        assertThat(last("PUT", PAIR + "/decision").said("decision")).isEqualTo("dismiss");
    }

    @Test
    void aDecisionIsTakenBack() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + LINKED);
        assertThat(page.locator("button[value=LINKED], button[value=MERGED]").count())
                .isZero();
        page.click("button[value=REOPENED]");
        page.waitForSelector(".note.done");
        assertThat(last("DELETE", LINKED + "/decision").headers()).containsEntry("if-match", "\"5\"");
    }

    @Test
    void whatHasChangedMeanwhileIsShownBeforeItIsDecided() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + PAIR);
        page.evaluate("document.querySelector('[name=version]').value = '\"4\"'");
        page.click("button[value=DISMISSED]");
        page.waitForSelector("#complaints");
        assertThat(page.inputValue("[name=version]")).isEqualTo("\"5\"");
    }
}
