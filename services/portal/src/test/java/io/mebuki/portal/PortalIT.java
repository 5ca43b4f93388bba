package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.mebuki.portal.standin.Api.Asked;
import io.mebuki.portal.standin.Browser;
import io.mebuki.portal.standin.Realm.Member;
import io.mebuki.portal.standin.RunningPortal;
import io.mebuki.portal.standin.StandIn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do, in a real browser, with a real database, behind one origin as in the real system. */
@ExtendWith({RunningPortal.class, PortalIT.StandInParameter.class})
class PortalIT {

    private static final String ELECTRODE = "/seeds/01900000-0000-7000-8000-00000000a001";
    private static final String NEED = "/needs/01900000-0000-7000-8000-00000000b001";
    private static final String DRAFT = "/needs/01900000-0000-7000-8000-00000000b002";
    private static final String PROBLEM =
            "湿った炉内ガスで電極が腐食し、センサーの寿命が3か月しかもちません。700 °Cで1年以上使える電極材料をさがしています。1本あたりの費用は5,000円以下にしたいです。";

    private static Optional<Browser> chromium = Optional.empty();
    private static StandIn origin;

    private final List<String> complaintsOfTheBrowser = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void open(StandIn standIn) {
        origin = standIn;
        chromium = Browser.installed();
        assertThat(chromium.isPresent() || !"true".equals(System.getenv("CI")))
                .as("Chromium, which only a run outside CI may do without")
                .isTrue();
    }

    @AfterAll
    static void close() {
        chromium.ifPresent(Browser::close);
    }

    @BeforeEach
    void reset() {
        origin.api().reset();
        origin.realm().reset();
    }

    @AfterEach
    void nothingWasBlocked() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaintsOfTheBrowser).noneMatch(text -> text.contains("Content Security Policy"));
    }

    @Test
    void aGuestSearchesAndSeesTheEvidenceInBothTexts() {
        var page = guest("ja");
        page.navigate(origin.origin() + "/");
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
        assertThat(card.locator(".not-covered").innerText()).contains("5,000円以下");
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
    void aSearchWorksWithoutScripts() {
        var page = page("en", 1440, false, false);
        page.navigate(origin.origin() + "/search");
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
        page.navigate(origin.origin() + "/seeds?cursor=second");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        page.click("text=日本語");
        assertThat(page.url()).contains("cursor=second");
        page.navigate(origin.origin() + "/");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("ja");
        page.navigate(origin.origin() + "/?lang=tlh");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("ja");
    }

    @Test
    void whatASeedSaysIsTextAndNeverMarkup() {
        var page = guest("en");
        page.navigate(origin.origin() + ELECTRODE);
        assertThat(page.locator("article").innerText()).contains("<b>&amp; tags stay text</b>");
        assertThat(page.locator("article p b").count()).isZero();
    }

    @Test
    void aCompanyWritesANeedAndPublishesIt() {
        var page = member(Member.CARLA, "ja");
        page.navigate(origin.origin() + "/needs/new");
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
        page.navigate(origin.origin() + NEED);
        assertThat(page.locator(".card").count()).isEqualTo(3);
        page.click("nav.switch >> text=What surprises");
        page.waitForSelector(".surprise");
        assertThat(page.locator(".surprise").first().innerText()).contains("工業炉のセンサー → Battery separators");
        assertThat(page.url()).contains("mode=unexpected");
        page.waitForSelector("#people ol");
        assertThat(page.locator("#people").innerText()).contains("Hanako Demo");
    }

    @Test
    void aNeedIsShownWhileMatchesCannotBe() {
        origin.api().fail("/needs/01900000-0000-7000-8000-00000000b001/matches", 503);
        var page = member(Member.CARLA, "en");
        var answer = page.navigate(origin.origin() + NEED);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.locator("#matches").innerText()).contains("The need is stored");
    }

    @Test
    void anInstitutePublishesASeedWithErrorsBesideItsFields() {
        var page = member(Member.IDA, "en");
        page.navigate(origin.origin() + "/seeds/new");
        page.fill("[name=description]", "What it does");
        page.fill("[name=sourceId]", "S-9");
        page.locator("summary").all().forEach(part -> part.click());
        page.locator("details.part").all().forEach(part -> part.evaluate("e => e.open = true"));
        page.fill("[name='people[0].sourceId']", "p1");
        page.fill("[name=keywords]", "one\ntwo");
        page.selectOption("[name='translations[0].language']", "en");
        page.fill("[name='translations[0].description']", "Only a description");
        page.click("main button.main");
        assertThat(page.locator("#field-title-wrong").innerText()).contains("title of 1 to 300");
        assertThat(page.locator("#field-people-0-name-wrong").innerText()).contains("name in 1 to 300");
        assertThat(page.locator("#field-translations-0-title-wrong").innerText())
                .contains("title of 1 to 300");
        assertThat(page.locator("#field-keywords-wrong").innerText()).startsWith("No. 2:");
        assertThat(page.inputValue("[name=description]")).isEqualTo("What it does");
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
    }

    @Test
    void aSeedIsRevisedAndWithdrawnOnTheVersionThatWasRead() {
        var page = member(Member.IDA, "en");
        page.navigate(origin.origin() + ELECTRODE + "/edit");
        page.evaluate("document.querySelector('[name=version]').value = '\"2\"'");
        page.fill("[name=title]", "Mine");
        page.click("main button.main");
        assertThat(page.locator("#complaints").innerText()).contains("Somebody else has changed it");
        assertThat(page.inputValue("[name=title]")).isEqualTo("Mine");
        page.click("main button.main");
        page.waitForURL("**" + ELECTRODE);
        page.navigate(origin.origin() + ELECTRODE + "/withdrawal");
        page.click("main button.grave");
        page.waitForURL("**/seeds/own");
        assertThat(last("DELETE", ELECTRODE).headers()).containsEntry("if-match", "\"3\"");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aFileIsPassedOnAndItsImportFollowed(boolean scripts) {
        var page = member(Member.IDA, "en", scripts);
        page.navigate(origin.origin() + "/imports");
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
        assertThat(origin.api().rowsSent()).isEqualTo(20_000);
        assertThat(page.locator("table").innerText()).contains("<b>12</b>", "one JSON object in each line");
        if (scripts) {
            page.waitForSelector("text=All is done.");
            assertThat(page.locator("#progress").innerText()).contains("1,940");
            assertThat(page.locator("#progress").getAttribute("hx-get")).isNull();
        }
    }

    @Test
    void tokensStayOnTheServer() {
        var page = member(Member.CARLA, "en");
        page.navigate(origin.origin() + "/needs");
        assertThat(page.content()).doesNotContain("eyJ");
        assertThat(page.context().cookies()).allSatisfy(cookie -> {
            assertThat(cookie.value).doesNotContain("eyJ");
            assertThat(cookie.httpOnly).isTrue();
        });
        assertThat(String.valueOf(page.evaluate("JSON.stringify([localStorage, sessionStorage])")))
                .doesNotContain("eyJ");
    }

    @Test
    void anExpiredTokenIsRefreshedUnseen() {
        origin.realm().expireTokens(false);
        var page = member(Member.CARLA, "en");
        assertThat(page.navigate(origin.origin() + "/needs").status()).isEqualTo(200);
        assertThat(page.locator("h1").innerText()).isEqualTo("Our needs");
    }

    @Test
    void anEndedSignInLeadsBackAndKeepsWhatWasTyped() {
        // Every token of this sign-in is about to expire when given, so each page refreshes it.
        origin.realm().expireTokens(false);
        var page = member(Member.CARLA, "en");
        page.navigate(origin.origin() + "/needs/new");
        page.fill("[name=title]", "Kept title");
        page.fill("[name=problem]", "Kept problem");
        origin.realm().expireTokens(true);
        page.click("main button.main");
        page.waitForURL("**/login/kept*");
        assertThat(page.locator("h1").innerText()).isEqualTo("You are signed in again");
        origin.realm().expireTokens(false);
        page.click("text=Send it now");
        page.waitForURL("**/publication");
        assertThat(last("POST", "/needs").said("problem")).isEqualTo("Kept problem");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        var page = member(Member.CARLA, "en");
        var answer = page.request()
                .post(
                        origin.origin() + "/needs/new",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setHeader("Accept", "text/html")
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("title", "t")
                                        .set("problem", "p")
                                        .set("once", "1")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("ページを長く開いていた");
        assertThat(origin.api().asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example/", "/\\evil.example", "/seeds/../../evil"})
    void theSignInLeadsNowhereElse(String to) {
        origin.realm().signsIn(Member.CARLA);
        var page = guest("en");
        page.navigate(origin.origin() + "/login/start?to=" + java.net.URLEncoder.encode(to, StandardCharsets.UTF_8));
        assertThat(page.url()).isEqualTo(origin.origin() + "/");
    }

    @Test
    void aWrongRoleIsRefusedKindly() {
        var page = member(Member.CARLA, "en");
        assertThat(page.navigate(origin.origin() + "/imports").status()).isEqualTo(403);
        assertThat(page.locator("h1").innerText()).isEqualTo("You cannot open this page");
    }

    @Test
    void somebodyWithoutAnOrganizationIsToldWhatToDo() {
        origin.realm().signsIn(Member.NOBODY);
        var page = guest("en");
        page.navigate(origin.origin() + "/needs");
        assertThat(page.locator("main").innerText()).contains("You belong to no organization yet");
    }

    @Test
    void whatIsNotThereAndWhatIsDownHavePagesOfTheirOwn() {
        var page = guest("en");
        assertThat(page.navigate(origin.origin() + "/nothing").status()).isEqualTo(404);
        assertThat(page.locator("h1").innerText()).isEqualTo("Page not found");
        assertThat(page.navigate(origin.origin() + "/seeds/01900000-0000-7000-8000-00000000afff")
                        .status())
                .isEqualTo(404);
        assertThat(page.navigate(origin.origin() + "/seeds/------------------------------------")
                        .status())
                .isBetween(400, 404);
        origin.api().fail("/seeds", 503);
        assertThat(page.navigate(origin.origin() + "/seeds").status()).isEqualTo(503);
        assertThat(page.locator("main").innerText()).contains("Nothing that was stored is lost");
        origin.api().fail("/seeds", 429);
        assertThat(page.navigate(origin.origin() + "/seeds").status()).isEqualTo(429);
    }

    @Test
    void signingOutEndsIt() {
        var page = member(Member.CARLA, "en");
        page.navigate(origin.origin() + "/needs");
        page.click("text=Sign out");
        page.waitForURL(origin.origin() + "/");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ja,1440,true", "en,1440,false", "ja,360,false", "en,360,true"})
    void everyPageIsAccessibleAndFits(String language, int width, boolean dark) {
        var guest = page(language, width, dark, true);
        check(
                guest,
                List.of("/", "/search?example=corrosion", "/seeds", ELECTRODE, "/about", "/nothing", "/login/problem"));
        origin.realm().signsIn(Member.CARLA);
        var company = page(language, width, dark, true);
        company.navigate(origin.origin() + "/login/start");
        check(
                company,
                List.of(
                        "/",
                        "/needs",
                        NEED,
                        NEED + "?mode=unexpected",
                        "/needs/new",
                        DRAFT + "/publication",
                        NEED + "/closure",
                        NEED + "/people"));
        origin.realm().signsIn(Member.IDA);
        var institute = page(language, width, dark, true);
        institute.navigate(origin.origin() + "/login/start");
        check(
                institute,
                List.of(
                        "/",
                        "/seeds/own",
                        "/seeds/new",
                        ELECTRODE + "/edit",
                        ELECTRODE + "/withdrawal",
                        ELECTRODE + "/matches",
                        "/imports",
                        "/imports/01900000-0000-7000-8000-00000000d001"));
    }

    private static void check(Page page, List<String> paths) {
        for (var path : paths) {
            page.navigate(origin.origin() + path);
            assertThat(page.content()).as(path).doesNotContain("??");
            assertThat(Browser.overflows(page))
                    .as("%s is wider than the window", path)
                    .isFalse();
            var found = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze()
                    .getViolations();
            assertThat(found.stream()
                            .map(rule -> rule.getId() + " "
                                    + rule.getNodes().getFirst().getHtml()))
                    .as(path)
                    .isEmpty();
        }
    }

    private Page guest(String language) {
        return page(language, 1440, false, true);
    }

    private Page member(Member member, String language) {
        return member(member, language, true);
    }

    private Page member(Member member, String language, boolean scripts) {
        origin.realm().signsIn(member);
        var page = page(language, 1440, false, scripts);
        page.navigate(origin.origin() + "/login/start");
        return page;
    }

    private Page page(String language, int width, boolean dark, boolean scripts) {
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium installed");
        var context = chromium.orElseThrow().context(language, width, dark, scripts);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> complaintsOfTheBrowser.add(message.text()));
        page.onPageError(complaintsOfTheBrowser::add);
        return page;
    }

    private static Asked asked(String method, String path) {
        return origin.api().asked().stream()
                .filter(asked -> asked.method().equals(method) && asked.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Asked last(String method, String path) {
        return origin.api().asked().reversed().stream()
                .filter(asked -> asked.method().equals(method) && asked.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    static final class StandInParameter implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == StandIn.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return RunningPortal.standIn(context);
        }
    }
}
