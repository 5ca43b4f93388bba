package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people come to the portal for, one journey for each role, with everything behind it real. */
class PortalJourneyIT {

    private static final String ELECTRODE = unique("electrode");
    private static final String TITLE = "炉内ガスに耐える電極";
    private static final String SEED = "Electrodes for humid flue gas";
    private static final String WHAT_IT_DOES =
            "Metal electrodes corrode quickly in humid furnace exhaust. The electrode " + ELECTRODE
                    + " forms a dense protective film and stays stable for 900 hours in wet flue gas at 700 °C. It suits gas sensors.";
    private static final String PROBLEM = "工業炉の湿った排ガスの中で、センサーの電極がすぐに腐食します。" + ELECTRODE
            + " のように、高温の湿ったガスでも長く使える電極材料をさがしています。1本5,000円以下で、鉛を含まないことが条件です。";

    private static Browser browser;
    private static String seed;

    @BeforeAll
    static void aSeedToFind() {
        browser = Browser.installed();
        var published = Stories.seed(ELECTRODE, SEED, WHAT_IT_DOES).put("organization", "Journey Institute");
        published
                .putArray("people")
                .addObject()
                .put("sourceId", ELECTRODE)
                .put("name", "Yuki " + ELECTRODE)
                .put("role", "lead");
        seed = Stories.published("institute", published).get("id").stringValue();
        Stories.awaitFindable("company", PROBLEM, seed);
        await("the person behind the seed is known")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Api.as("company")
                        .post(
                                "/api/v1/collaborators/search",
                                Stories.search(PROBLEM).toString())
                        .expect(200)
                        .text()
                        .contains("Yuki " + ELECTRODE));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aGuestReadsTheCatalogueAndTriesOneSearch() {
        try (var guest = browser.visitor("ja")) {
            var newest = Stories.published(
                    "institute2", Stories.seed(unique("newest"), "触媒を使わない新しい膜", "𠮷野式の膜が、水蒸気だけを通します。"));
            var page = guest.open("/seeds").page();
            page.click("a[href='/seeds/" + newest.get("id").stringValue() + "']");
            page.waitForSelector("article");
            assertThat(guest.look().words("article")).contains("触媒を使わない新しい膜", "𠮷野式の膜が、水蒸気だけを通します。");

            guest.open("/").page().fill("#field-text", PROBLEM);
            page.click("text=シーズをさがす");
            guest.card("/seeds/" + seed).waitFor();
            showsEvidence(guest.look().card("/seeds/" + seed));

            page.click("text=English");
            guest.open("/search");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(guest.words("h1")).isEqualTo("What is the problem?");
            assertThat(guest.status("/needs")).isEqualTo(200);
            assertThat(page.url()).contains("/auth/realms/mebuki/");
        }
    }

    @Test
    void aCompanyWritesANeedAndSeesWhatFitsWhatSurprisesAndWhomToCall() {
        try (var company = browser.visitor("ja")) {
            var page = company.open("/").signIn("company").open("/needs/new").page();
            page.fill("[name=title]", TITLE);
            page.fill("[name=problem]", PROBLEM);
            page.check("[name=disclosure][value=public]");
            page.click("text=保存して、公開の内容を確かめる");
            page.waitForURL("**/publication");
            assertThat(company.look().words("main")).contains(PROBLEM, "サインインしたすべての組織に見える内容");
            page.click("text=この内容で公開する");
            page.waitForURL(address -> address.matches(".*/needs/[0-9a-f-]{36}"));

            company.card("/seeds/" + seed).waitFor();
            showsEvidence(company.look().card("/seeds/" + seed));
            page.waitForSelector("#people li:has-text('Yuki " + ELECTRODE + "')");
            assertThat(WHAT_IT_DOES)
                    .contains(page.locator("#people li:has-text('Yuki " + ELECTRODE + "') q")
                            .first()
                            .innerText());

            page.click("nav.switch >> text=意外なもの");
            page.waitForSelector(".surprise");
            assertThat(company.look().page().url()).contains("mode=unexpected");

            page.click("text=サインアウト");
            page.waitForSelector(".aside a[rel=nofollow]");
            company.status("/needs");
            assertThat(page.url()).contains("/auth/realms/mebuki/");
        }
    }

    /** The same reason is lit in both texts under the same number, and each lit passage really stands in its text. */
    private static void showsEvidence(Locator card) {
        var ofNeed = card.locator(".side").first().locator("mark.tint-1:has(.number-of-reason)");
        var ofSeed = card.locator(".side").last().locator("mark.tint-1:has(.number-of-reason)");
        assertThat(number(ofNeed.first())).isNotEmpty().isEqualTo(number(ofSeed.first()));
        assertThat(quotation(ofNeed.first())).isNotBlank().isSubstringOf(TITLE + "\n" + PROBLEM);
        assertThat(quotation(ofSeed.first())).isNotBlank().isSubstringOf(SEED + "\n" + WHAT_IT_DOES);
        assertThat(ground(ofNeed.first()))
                .isEqualTo(ground(ofSeed.first()))
                .isNotEqualTo(ground(card.locator(".side blockquote").first()));
    }

    private static String number(Locator mark) {
        return String.valueOf(mark.evaluate("mark => mark.querySelector('.number-of-reason').lastChild.textContent"));
    }

    private static String quotation(Locator mark) {
        return String.valueOf(mark.evaluate(
                "mark => [...mark.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('')"));
    }

    private static String ground(Locator text) {
        return String.valueOf(text.evaluate("text => getComputedStyle(text).backgroundColor"));
    }

    @Test
    void anInstitutePublishesRevisesAndSeesWhoNeedsIt() {
        var word = unique("membrane");
        var need = need("company", word, "public");
        try (var institute = browser.visitor("en")) {
            var page =
                    institute.open("/").signIn("institute").open("/seeds/new").page();
            page.fill("[name=title]", "A membrane " + word);
            page.fill("[name=description]", "The membrane " + word + " separates solvents without heat.");
            page.fill("[name=sourceId]", word);
            page.click("main button.main");
            page.waitForSelector(".note.done");
            var address = page.url();
            institute.look();

            page.click("text=Revise the seed");
            page.fill("[name=title]", "A better membrane " + word);
            page.click("main button.main");
            page.waitForSelector(".note.done");
            assertThat(institute.look().words("main")).contains("A better membrane " + word, "version 2");

            await("the need finds its way to the seed")
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        page.navigate(address + "/matches");
                        return institute.card("/needs/" + need).count() == 1;
                    });
            assertThat(institute
                            .look()
                            .card("/needs/" + need)
                            .locator("mark.lit")
                            .count())
                    .isPositive();
        }
    }

    @Test
    void anInstituteUploadsAFileAndFollowsItToTheEnd() {
        var word = unique("bearing");
        try (var institute = browser.visitor("en")) {
            var page = institute.open("/").signIn("institute").open("/imports").page();
            page.setInputFiles("[name=file]", file(word, 40));
            page.click("text=Send the file");
            page.waitForURL("**/imports/*");
            assertThat(page.locator("#progress").getAttribute("hx-get")).isNotNull();
            institute.look();

            page.waitForSelector("text=All is done.");
            assertThat(page.locator("#progress dd").allInnerTexts()).containsExactly("41", "40", "0", "1", "40");
            assertThat(institute.look().words("table")).contains("41", word + "-bad", "trl", "12");
            assertThat(page.locator("text=Stop the import").count()).isZero();
            institute.open("/seeds/own");
            assertThat(institute.words("table")).contains("Bearing of " + word);
        }
    }

    private static FilePayload file(String word, int rows) {
        var good = IntStream.range(0, rows)
                .mapToObj(row -> Stories.seed(word + "-" + row, "Bearing of " + word, "Bearing number " + row)
                        .toString())
                .collect(Collectors.joining("\n"));
        var bad = Stories.seed(word + "-bad", "Bearing", "").put("trl", 12).toString();
        return new FilePayload(
                "seeds.ndjson", "application/x-ndjson", (good + "\n" + bad).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nobodyOpensWhatBelongsToAnother() {
        var word = unique("secret");
        var secretNeed = "/needs/" + need("company", word, "private");
        var openNeed = "/needs/" + need("company", word, "public");
        var secretSeed = "/seeds/"
                + Stories.published(
                                "institute",
                                Stories.seed(word, "Secret " + word, word).put("visibility", "private"))
                        .get("id")
                        .stringValue();
        var secretImport = Stories.imported(
                        "institute", Stories.seed(word + "-i", word, "").toString())
                .replace("/api/v1/seed-imports/", "/imports/");
        try (var company = browser.visitor("ja")) {
            company.open("/").signIn("company2");
            for (var path : new String[] {
                secretNeed,
                secretNeed + "/edit",
                secretNeed + "/publication",
                secretNeed + "/closure",
                secretNeed + "/people",
                openNeed + "/edit",
                openNeed + "/publication",
                openNeed + "/closure",
                secretSeed,
                secretSeed + "/matches"
            }) {
                assertThat(company.status(path)).as(path).isEqualTo(404);
                assertThat(company.page().content()).as(path).doesNotContain(word);
            }
            company.look();
            assertThat(company.status("/imports")).isEqualTo(403);
        }
        try (var institute = browser.visitor("en")) {
            institute.open("/").signIn("institute2");
            for (var path : new String[] {
                secretSeed,
                secretSeed + "/edit",
                secretSeed + "/withdrawal",
                "/seeds/" + seed + "/edit",
                secretImport,
                secretNeed
            }) {
                assertThat(institute.status(path)).as(path).isEqualTo(404);
                assertThat(institute.page().content()).as(path).doesNotContain(word);
            }
        }
    }

    private static String need(String client, String word, String disclosure) {
        return Stories.publishedNeed(
                        client,
                        Stories.need(
                                "Membrane " + word, "We need a membrane " + word + " for hot solvents.", disclosure))
                .get("id")
                .stringValue();
    }
}
