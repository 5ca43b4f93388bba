package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.mebuki.portal.standin.Browser;
import io.mebuki.portal.standin.Realm.Member;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in every role: accessible, no wider than the window, every word there. */
class EveryPageIT extends InTheBrowser {

    @ParameterizedTest
    @CsvSource({"ja,1440,true", "en,1440,false", "ja,360,false", "en,360,true"})
    void everyPageIsAccessibleAndFits(String language, int width, boolean dark) {
        var guest = page(language, width, dark, true);
        check(guest, List.of("/", "/search?example=wall", "/seeds", ELECTRODE, "/about", "/nothing", "/login/problem"));
        origin().realm().signsIn(Member.CARLA);
        var company = page(language, width, dark, true);
        company.navigate(origin().origin() + "/login/start");
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
        origin().realm().signsIn(Member.IDA);
        var institute = page(language, width, dark, true);
        institute.navigate(origin().origin() + "/login/start");
        check(
                institute,
                List.of(
                        "/",
                        "/seeds/own",
                        "/seeds/own?state=due",
                        "/seeds/own?words=nothing",
                        ELECTRODE,
                        ELECTRODE + "/history",
                        "/seeds/new",
                        ELECTRODE + "/edit",
                        ELECTRODE + "/withdrawal",
                        ELECTRODE + "/erasure",
                        ELECTRODE + "/people/0/erasure",
                        ELECTRODE + "/matches",
                        "/erasures",
                        "/erasures/01900000-0000-7000-8000-00000000f001",
                        "/imports",
                        "/duplicates",
                        "/duplicates?scope=merged",
                        "/duplicates/01900000-0000-7000-8000-00000000f001",
                        "/duplicates/01900000-0000-7000-8000-00000000f002",
                        "/sources",
                        "/sources/new",
                        "/sources/01900000-0000-7000-8000-00000000e001",
                        "/sources/01900000-0000-7000-8000-00000000e001/edit",
                        "/sources/01900000-0000-7000-8000-00000000e001/deletion",
                        "/imports/01900000-0000-7000-8000-00000000d001",
                        "/imports/01900000-0000-7000-8000-00000000d002",
                        "/imports/01900000-0000-7000-8000-00000000d003"));
        origin().realm().signsIn(Member.OTTO);
        var operator = page(language, width, dark, true);
        operator.navigate(origin().origin() + "/login/start");
        check(operator, operations());
    }

    private static List<String> operations() {
        return List.of(
                "/operations",
                "/operations/indexes/matching-seeds",
                "/operations/indexes/recommendation-needs",
                "/operations/indexes/matching-seeds/repair",
                "/operations/rebuild",
                "/operations/letters",
                "/operations/letters?service=matching&state=replayed",
                "/operations/letters/01900000-0000-7000-8000-00000000f001");
    }

    private static void check(Page page, List<String> paths) {
        for (var path : paths) {
            page.navigate(origin().origin() + path);
            assertThat(page.content()).as(path).doesNotContain("??");
            assertThat(Browser.overflows(page))
                    .as("%s is wider than the window", path)
                    .isFalse();
            assertThat(Browser.squeezed(page)).as(path).isEmpty();
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
}
