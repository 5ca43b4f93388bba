package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.mebuki.portal.standin.Realm.Member;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in and out, and what is kept on the way. */
class SignInIT extends InTheBrowser {

    @Test
    void tokensStayOnTheServer() {
        var page = member(Member.CARLA, "en");
        page.navigate(origin().origin() + "/needs");
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
        origin().realm().expireTokens(false);
        var page = member(Member.CARLA, "en");
        assertThat(page.navigate(origin().origin() + "/needs").status()).isEqualTo(200);
        assertThat(page.locator("h1").innerText()).isEqualTo("Our needs");
    }

    @Test
    void anEndedSignInLeadsBackAndKeepsWhatWasTyped() {
        // Every token of this sign-in is about to expire when given, so each page refreshes it.
        origin().realm().expireTokens(false);
        var page = member(Member.CARLA, "en");
        page.navigate(origin().origin() + "/needs/new");
        page.fill("[name=title]", "Kept title");
        page.fill("[name=problem]", "Kept problem");
        origin().realm().expireTokens(true);
        page.click("main button.main");
        page.waitForURL("**/login/kept*");
        assertThat(page.locator("h1").innerText()).isEqualTo("You are signed in again");
        origin().realm().expireTokens(false);
        page.click("text=Send it now");
        page.waitForURL("**/publication");
        assertThat(last("POST", "/needs").said("problem")).isEqualTo("Kept problem");
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example/", "/\\evil.example", "/seeds/../../evil"})
    void theSignInLeadsNowhereElse(String to) {
        origin().realm().signsIn(Member.CARLA);
        var page = guest("en");
        page.navigate(origin().origin() + "/login/start?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        assertThat(page.url()).isEqualTo(origin().origin() + "/");
    }

    @Test
    void somebodyWithoutAnOrganizationIsToldWhatToDo() {
        origin().realm().signsIn(Member.NOBODY);
        var page = guest("en");
        page.navigate(origin().origin() + "/needs");
        assertThat(page.locator("main").innerText()).contains("You do not belong to an organization yet");
    }

    @Test
    void signingOutEndsIt() {
        var page = member(Member.CARLA, "en");
        page.navigate(origin().origin() + "/needs");
        page.click("text=Sign out");
        page.waitForURL(origin().origin() + "/");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                        .count())
                .isEqualTo(1);
    }
}
