package io.mebuki.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody before the portal. Every page that is looked at must be accessible and fit narrow and wide windows. */
final class Visitor implements AutoCloseable {

    private static final List<Integer> WIDTHS = List.of(360, 1440);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Page page;
    private final List<String> complaintsOfTheBrowser = new ArrayList<>();

    Visitor(Page page) {
        this.page = page;
        page.setDefaultTimeout(30_000);
        page.onPageError(complaintsOfTheBrowser::add);
        page.onConsoleMessage(message -> complaintsOfTheBrowser.add(message.text()));
    }

    Page page() {
        return page;
    }

    /** Opens a page of the portal and looks at it. */
    Visitor open(String path) {
        assertThat(status(path)).as(path).isEqualTo(200);
        return look();
    }

    int status(String path) {
        return page.navigate(path).status();
    }

    /** From a page of the portal through Keycloak's own pages, in the language of the portal, and back. */
    Visitor signIn(String user) {
        var language = page.getAttribute("html", "lang");
        var credentials = Stack.running().endpoints().get("users").get(user);
        page.click(".aside a[rel=nofollow]");
        page.waitForURL("**/auth/realms/mebuki/**");
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        look();
        page.fill("#username", credentials.get("username").stringValue());
        page.click("#kc-login");
        page.fill("#password", credentials.get("password").stringValue());
        fits(); // and no more: Keycloak labels the name typed before for another input
        page.click("#kc-login");
        page.waitForSelector(".who");
        assertThat(page.innerText(".who")).contains(user);
        return this;
    }

    /** Looks at the page as it stands. */
    Visitor look() {
        fits();
        assertThat(page.content()).as(page.url()).doesNotContain("??");
        assertThat(new AxeBuilder(page)
                        .withTags(RULES).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().getFirst().getHtml()))
                .as(page.url())
                .isEmpty();
        return this;
    }

    private void fits() {
        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("what %s is wider than a window of %d px", page.url(), width)
                    .isEqualTo(0);
        }
    }

    /** The result card of what stands at the address. */
    Locator card(String link) {
        return page.locator(".card:has(h3 a[href='" + link + "'])");
    }

    String words(String selector) {
        return page.innerText(selector);
    }

    @Override
    public void close() {
        page.context().close();
        assertThat(complaintsOfTheBrowser).noneMatch(text -> text.contains("Content Security Policy"));
    }
}
