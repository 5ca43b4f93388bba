package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.portal.standin.Realm.Member;
import org.junit.jupiter.api.Test;

/** An institute's repositories: what one would bring, its runs, its drafts, its end. */
class SourcesIT extends InTheBrowser {

    private static final String SOURCE = "/sources/01900000-0000-7000-8000-00000000e001";
    private static final String API = "/harvest-" + SOURCE.substring(1);

    @Test
    void whatARepositoryWouldBringIsSeenBeforeItIsAdded() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + "/seeds/own");
        page.click("text=Harvest repositories");
        page.click("text=Add a repository");
        page.fill("[name=name]", "Ours");
        page.fill("[name=address]", "https://repository.example/oai");
        page.fill("[name=set]", "a:b");
        page.click("text=See what it would bring");
        assertThat(page.locator("main").innerText())
                .contains("What “Test <repository>” would bring", "低温の触媒", "It would be a draft: it has no abstract");
        assertThat(page.inputValue("[name=set]")).isEqualTo("a:b");
        page.selectOption("[name=everyHours]", "168");
        page.click("main form button:has-text('Add')");
        page.waitForURL("**" + SOURCE);
        var sent = last("POST", "/harvest-sources");
        assertThat(sent.said("url")).isEqualTo("https://repository.example/oai");
        assertThat(sent.said("everyHours")).isEqualTo("168");
        assertThat(sent.said("visibility")).isEqualTo("public");
        assertThat(sent.headers()).containsKey("idempotency-key");
    }

    @Test
    void whyAnAddressIsRefusedStandsBesideIt() {
        origin().api().fail("/harvest-sources/preview", 400);
        var page = member(Member.IDA, "ja");
        page.navigate(origin().origin() + "/sources/new");
        page.fill("[name=name]", "x");
        page.click("main form button.main");
        assertThat(page.locator("#complaints").isVisible()).isTrue();
        assertThat(page.inputValue("[name=name]")).isEqualTo("x");
    }

    @Test
    void runsAndDraftsAreSeenAndARunIsStarted() {
        var page = member(Member.IDA, "ja");
        page.navigate(origin().origin() + SOURCE);
        assertThat(page.locator("#runs").innerText()).contains("1,204", "It answers with <b>503</b>");
        assertThat(page.locator("main").innerText()).contains("題名だけの記録", "oai:x:2");
        assertThat(page.locator("main a[href^='javascript']").count()).isZero();
        page.check("#whole");
        page.click("#runs button.main");
        page.waitForURL("**" + SOURCE);
        assertThat(last("POST", API + "/runs").query()).containsEntry("whole", "true");
    }

    @Test
    void aPageThatFollowsARunIsReadAnewAtItsEnd() {
        var page = member(Member.IDA, "en");
        var answer = page.request().get(origin().origin() + SOURCE + "/runs");
        assertThat(answer.headers()).containsEntry("hx-refresh", "true");
    }

    @Test
    void aRepositoryIsChangedWhereItStood() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + SOURCE);
        page.click("text=Change the repository");
        assertThat(page.inputValue("[name=address]")).isEqualTo("https://repository.example.ac.jp/oai");
        assertThat(page.inputValue("[name=everyHours]")).isEqualTo("24");
        page.fill("[name=address]", "https://repository.example.ac.jp/new");
        page.click("text=See what it would bring");
        assertThat(page.locator("main").innerText()).contains("What “Test <repository>” would bring");
        assertThat(page.inputValue("[name=address]")).isEqualTo("https://repository.example.ac.jp/new");
        page.click("main form button:has-text('Save')");
        page.waitForURL("**" + SOURCE);
        var sent = last("PUT", API);
        assertThat(sent.said("url")).isEqualTo("https://repository.example.ac.jp/new");
        assertThat(sent.said("metadataPrefix")).isEqualTo("jpcoar_1.0");
        assertThat(sent.said("set")).isEqualTo("engineering:materials");
        assertThat(sent.headers()).containsEntry("if-match", "\"1\"");
    }

    @Test
    void removingARepositoryIsAskedForOnce() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + SOURCE);
        page.click("text=Remove the repository");
        assertThat(page.locator("main").innerText()).contains("Its seeds remain");
        page.click("main button.grave");
        page.waitForURL("**/sources");
        assertThat(page.locator(".note.done").innerText()).contains("removed");
        assertThat(last("DELETE", API).headers()).containsEntry("if-match", "*");
    }
}
