package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.mebuki.portal.standin.Realm.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What institutes do with their seeds, by form and by file. */
class SeedsIT extends InTheBrowser {

    @Test
    void anInstitutePublishesASeedWithErrorsBesideItsFields() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + "/seeds/new");
        page.fill("[name=description]", "What it does");
        page.fill("[name=sourceId]", "S-9");
        page.locator("summary").all().forEach(part -> part.click());
        page.locator("details.part").all().forEach(part -> part.evaluate("e => e.open = true"));
        page.fill("[name='people[0].sourceId']", "p1");
        page.fill("[name=keywords]", "one\ntwo");
        page.fill("[name=organizationRor]", "057zh3y96");
        page.check("[name=usePolicy][value=non-commercial]");
        page.fill("[name=useWords]", "Schools are welcome");
        page.selectOption("[name='translations[0].language']", "en");
        page.fill("[name='translations[0].description']", "Only a description");
        page.click("main button.main");
        assertThat(page.locator("#field-title-wrong").innerText()).contains("title of 1 to 300");
        assertThat(page.locator("#field-people-0-name-wrong").innerText()).contains("name of 1 to 300");
        assertThat(page.locator("#field-translations-0-title-wrong").innerText())
                .contains("title of 1 to 300");
        assertThat(page.locator("#field-keywords-wrong").innerText()).startsWith("No. 2:");
        assertThat(page.inputValue("[name=description]")).isEqualTo("What it does");
        assertThat(page.locator("#field-organizationRor-wrong").innerText()).contains("https://ror.org/057zh3y96");
        assertThat(page.inputValue("[name=organizationRor]")).isEqualTo("057zh3y96");
        page.fill("[name=organizationRor]", "https://ror.org/057zh3y96");
        page.click("text=Add a person");
        assertThat(page.locator("[name='people[1].name']").count()).isEqualTo(1);
        page.fill("[name=title]", "A title");
        page.click("main button.main");
        page.waitForURL("**" + ELECTRODE);
        assertThat(page.locator(".note.done").innerText()).contains("published");
        var sent = last("POST", "/seeds");
        assertThat(sent.said("keywords", "1")).isEqualTo("two");
        assertThat(sent.said("translations", "en", "description")).isEqualTo("Only a description");
        assertThat(sent.said("trl")).isEmpty();
        assertThat(sent.said("organizationRor")).isEqualTo("https://ror.org/057zh3y96");
        assertThat(page.getAttribute("a[rel='noopener external'][href*='ror.org']", "href"))
                .isEqualTo("https://ror.org/057zh3y96");
        assertThat(sent.said("usePolicy")).isEqualTo("non-commercial; Schools are welcome");
    }

    @Test
    void aUsePolicyInOtherWordsIsKept() {
        var page = member(Member.IDA, "ja");
        page.navigate(origin().origin() + ELECTRODE);
        assertThat(page.locator("main").innerText()).contains("Research and evaluation are free for 6 months.");
        page.navigate(origin().origin() + ELECTRODE + "/edit");
        assertThat(page.isChecked("[name=usePolicy][value='']")).isTrue();
        page.click("main button.main");
        page.waitForURL("**" + ELECTRODE);
        assertThat(last("PUT", ELECTRODE).said("usePolicy"))
                .isEqualTo("Research and evaluation are free for 6 months.");
    }

    @Test
    void aSeedIsRevisedAndWithdrawnOnTheVersionThatWasRead() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + ELECTRODE + "/edit");
        page.evaluate("document.querySelector('[name=version]').value = '\"2\"'");
        page.fill("[name=title]", "Mine");
        page.click("main button.main");
        assertThat(page.locator("#complaints").innerText()).contains("Somebody else has changed this");
        assertThat(page.inputValue("[name=title]")).isEqualTo("Mine");
        page.click("main button.main");
        page.waitForURL("**" + ELECTRODE);
        page.navigate(origin().origin() + ELECTRODE + "/withdrawal");
        page.click("main button.grave");
        page.waitForURL("**/seeds/own");
        assertThat(last("DELETE", ELECTRODE).headers()).containsEntry("if-match", "\"3\"");
    }

    @Test
    void aSeedThatIsNotYetComparedSaysSo() {
        origin().api().fail(ELECTRODE + "/matches", 404);
        var page = member(Member.IDA, "en");
        assertThat(page.navigate(origin().origin() + ELECTRODE + "/matches").status())
                .isEqualTo(200);
        assertThat(page.locator("#matches").innerText()).contains("being compared with the needs");
        origin().api().reset();
        page.waitForSelector(".card");
    }

    @ParameterizedTest
    @CsvSource({
        "seeds.CSV, text/csv, true",
        "seeds.tsv, text/tab-separated-values, true",
        "seeds.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, true",
        "seeds.jsonl, application/x-ndjson, false"
    })
    void aFileIsSentAsWhatItsNameSays(String name, String type, String hold) {
        var page = member(Member.IDA, "ja");
        page.navigate(origin().origin() + "/imports");
        page.fill("[name=sheet]", "技術 & 装置");
        page.setInputFiles("[name=file]", new FilePayload(name, "", "a\n".getBytes(StandardCharsets.UTF_8)));
        page.click("main button.main");
        page.waitForURL("**/imports/01900000-0000-7000-8000-00000000d001");
        var sent = last("POST", "/seed-imports");
        assertThat(sent.headers()).containsEntry("content-type", type);
        assertThat(sent.query()).containsEntry("hold", hold).containsEntry("sheet", "技術 & 装置");
        page.click("#columns summary");
        assertThat(page.locator("#columns").innerText()).contains("シーズ名\n題名", "社内メモ\n使わない");
        assertThat(page.locator("#report table").innerText()).contains("成熟度");
    }

    @Test
    void whatTheColumnsMeanIsSeenAndChangedBeforeAnythingIsRead() {
        var page = member(Member.IDA, "ja");
        page.navigate(origin().origin() + "/imports/01900000-0000-7000-8000-00000000d002");
        assertThat(page.locator("#meaning tbody").innerText()).contains("<b>触媒</b>", "3 番目の列（名前なし）");
        assertThat(page.inputValue("#column-1")).isEqualTo("title");
        page.selectOption("#column-1", "description");
        page.selectOption("#column-3", "title");
        origin().api().fail("/seed-imports/01900000-0000-7000-8000-00000000d002/start", 400);
        page.click("main button.main");
        assertThat(page.locator("#complaints").isVisible()).isTrue();
        assertThat(page.inputValue("#column-3")).isEqualTo("title");
        origin().api().reset();
        page.click("main button.main");
        page.waitForURL("**/imports/01900000-0000-7000-8000-00000000d001");
        var said = last("PUT", "/seed-imports/01900000-0000-7000-8000-00000000d002/columns");
        assertThat(said.said("fields", "1")).isEqualTo("description");
        assertThat(said.said("fields", "3")).isEqualTo("title");
        assertThat(said.said("remember")).isEqualTo("true");
    }

    @Test
    void whatAFileDoesNotHaveIsWithdrawnAfterItsNumberWasSeen() {
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + "/imports");
        page.check("#replace");
        page.setInputFiles("[name=file]", new FilePayload("all.jsonl", "", "a\n".getBytes(StandardCharsets.UTF_8)));
        page.click("main button.main");
        page.waitForURL("**/imports/01900000-0000-7000-8000-00000000d001");
        assertThat(last("POST", "/seed-imports").query()).containsEntry("replace", "true");
        page.click("#absent button:has-text('Withdraw 50 seeds')");
        assertThat(last("POST", "/seed-imports/01900000-0000-7000-8000-00000000d001/withdrawal")
                        .said("absent"))
                .isEqualTo("50");
        assertThat(page.locator(".note.done").innerText()).contains("nothing has been withdrawn");
    }

    @ParameterizedTest
    @CsvSource({"ja, seeds_ja.xlsx", "en, seeds_en.xlsx"})
    void thereIsATemplateInTheReadersLanguage(String language, String name) {
        var page = member(Member.IDA, language);
        page.navigate(origin().origin() + "/imports");
        var download = page.waitForDownload(() -> page.click("a[download]"));
        assertThat(download.suggestedFilename()).isEqualTo(name);
    }

    @Test
    void theRejectedRowsAreATableToo() throws IOException {
        var page = member(Member.IDA, "ja");
        page.navigate(origin().origin() + "/imports/01900000-0000-7000-8000-00000000d001");
        page.waitForSelector("#report table");
        var download = page.waitForDownload(() -> page.click("#report a[download]"));

        assertThat(download.suggestedFilename()).isEqualTo("rejected-rows.csv");
        try (var table = download.createReadStream()) {
            assertThat(new String(table.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("\uFEFF行,整理番号\r\n7,S-7\r\n");
        }
        assertThat(last("GET", "/seed-imports/01900000-0000-7000-8000-00000000d001/report.csv")
                        .headers()
                        .get("accept-language"))
                .startsWith("ja");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aFileIsPassedOnAndItsImportFollowed(boolean scripts) {
        var page = member(Member.IDA, "en", scripts);
        page.navigate(origin().origin() + "/imports");
        page.click("text=Send the file");
        assertThat(page.locator("#field-file-wrong").innerText()).contains("Choose a file");
        var rows = IntStream.range(0, 20_000)
                .mapToObj(at -> "{\"sourceId\":\"S-" + at + "\"}")
                .collect(Collectors.joining("\n"));
        page.setInputFiles(
                "[name=file]",
                new FilePayload("seeds.ndjson", "application/x-ndjson", rows.getBytes(StandardCharsets.UTF_8)));
        page.click("text=Send the file");
        page.waitForURL("**/imports/01900000-0000-7000-8000-00000000d001");
        assertThat(origin().api().rowsSent()).isEqualTo(20_000);
        assertThat(page.locator("table").innerText()).contains("<b>12</b>", "one JSON object in each line");
        if (scripts) {
            page.waitForSelector("text=All is done.");
            assertThat(page.locator("#progress").innerText()).contains("1,940");
            assertThat(page.locator("#progress").getAttribute("hx-get")).isNull();
        } else {
            assertThat(page.locator("#progress").innerText()).contains("min left");
        }
    }

    @Test
    void whatWasCheckedIsImportedFromItsPage() {
        var checked = "/imports/01900000-0000-7000-8000-00000000d003";
        var page = member(Member.IDA, "en");
        page.navigate(origin().origin() + checked);
        page.click("text=Import this file now");
        page.waitForURL("**/imports/01900000-0000-7000-8000-00000000d001");
        assertThat(last("POST", "/seed-imports/01900000-0000-7000-8000-00000000d003/start")
                        .path())
                .endsWith("/start");
    }
}
