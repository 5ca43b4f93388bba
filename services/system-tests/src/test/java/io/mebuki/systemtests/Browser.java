package io.mebuki.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven by Playwright. */
final class Browser implements AutoCloseable {

    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Skips the tests that need it where no Chromium is installed, which only a run outside CI may do without. */
    static Browser installed() {
        var executable = PLACES.stream().filter(Files::isExecutable).findFirst();
        assertThat(executable.isPresent() || !"true".equals(System.getenv("CI")))
                .as("Chromium")
                .isTrue();
        Assumptions.assumeTrue(
                executable.isPresent(), "no Chromium on this machine: the portal's journeys are skipped");
        return new Browser(executable.orElseThrow());
    }

    /** Somebody new, without any cookie. */
    Visitor visitor(String language) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(Stack.running().gateway())
                .setLocale(language));
        return new Visitor(context.newPage());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
