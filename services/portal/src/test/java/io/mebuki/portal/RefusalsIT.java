package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.mebuki.portal.standin.Realm.Member;
import org.junit.jupiter.api.Test;

/** What cannot be done has a page that says so. */
class RefusalsIT extends InTheBrowser {

    @Test
    void aFormFromElsewhereIsRefused() {
        var page = member(Member.CARLA, "en");
        var answer = page.request()
                .post(
                        origin().origin() + "/needs/new",
                        RequestOptions.create()
                                .setHeader("Accept", "text/html")
                                .setForm(FormData.create()
                                        .set("title", "t")
                                        .set("problem", "p")
                                        .set("once", "1")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("ページを長く開いていた");
        assertThat(origin().api().asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void aWrongRoleIsRefusedKindly() {
        var page = member(Member.CARLA, "en");
        assertThat(page.navigate(origin().origin() + "/imports").status()).isEqualTo(403);
        assertThat(page.locator("h1").innerText()).isEqualTo("You cannot open this page");
    }

    @Test
    void whatIsNotThereAndWhatIsDownHavePagesOfTheirOwn() {
        var page = guest("en");
        assertThat(page.navigate(origin().origin() + "/nothing").status()).isEqualTo(404);
        assertThat(page.locator("h1").innerText()).isEqualTo("Page not found");
        assertThat(page.navigate(origin().origin() + "/seeds/01900000-0000-7000-8000-00000000afff")
                        .status())
                .isEqualTo(404);
        assertThat(page.navigate(origin().origin() + "/seeds/------------------------------------")
                        .status())
                .isBetween(400, 404);
        origin().api().fail("/seeds", 503);
        assertThat(page.navigate(origin().origin() + "/seeds").status()).isEqualTo(503);
        assertThat(page.locator("main").innerText()).contains("Nothing that was stored is lost");
        origin().api().fail("/seeds", 429);
        assertThat(page.navigate(origin().origin() + "/seeds").status()).isEqualTo(429);
    }
}
