package io.mebuki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.mebuki.portal.standin.Asked;
import io.mebuki.portal.standin.Browser;
import io.mebuki.portal.standin.Realm.Member;
import io.mebuki.portal.standin.RunningPortal;
import io.mebuki.portal.standin.StandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What people do, in a real browser, with a real database, behind one origin as in the real system. */
@ExtendWith({RunningPortal.class, InTheBrowser.StandInParameter.class})
abstract class InTheBrowser {

    static final String ELECTRODE = "/seeds/01900000-0000-7000-8000-00000000a001";
    static final String NEED = "/needs/01900000-0000-7000-8000-00000000b001";
    static final String DRAFT = "/needs/01900000-0000-7000-8000-00000000b002";
    static final String PROBLEM =
            "湿った炉内ガスで電極が腐食し、センサーの寿命が3か月しかもちません。700 °Cで1年以上使える電極材料をさがしています。1本あたりの費用は5,000円以下にしたいです。";

    private static Optional<Browser> chromium = Optional.empty();
    private static StandIn standIn;

    private final List<String> complaintsOfTheBrowser = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void open(StandIn running) {
        standIn = running;
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
        standIn.api().reset();
        standIn.realm().reset();
    }

    @AfterEach
    void nothingWasBlocked() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaintsOfTheBrowser).noneMatch(text -> text.contains("Content Security Policy"));
    }

    static StandIn origin() {
        return standIn;
    }

    Page guest(String language) {
        return page(language, 1440, false, true);
    }

    Page member(Member member, String language) {
        return member(member, language, true);
    }

    Page member(Member member, String language, boolean scripts) {
        origin().realm().signsIn(member);
        var page = page(language, 1440, false, scripts);
        page.navigate(origin().origin() + "/login/start");
        return page;
    }

    Page page(String language, int width, boolean dark, boolean scripts) {
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium installed");
        var context = chromium.orElseThrow().context(language, width, dark, scripts);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> complaintsOfTheBrowser.add(message.text()));
        page.onPageError(complaintsOfTheBrowser::add);
        return page;
    }

    static Asked asked(String method, String path) {
        return origin().api().asked().stream()
                .filter(asked -> asked.method().equals(method) && asked.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    static Asked last(String method, String path) {
        return origin().api().asked().reversed().stream()
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
