package io.mebuki.portal.standin;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's Chromium, driven by Playwright. */
public final class Browser implements AutoCloseable {

    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path executable) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Nothing where no Chromium is installed. */
    public static Optional<Browser> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst().map(Browser::new);
    }

    public BrowserContext context(String language, int width, boolean dark, boolean scripts) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** Whether something is wider than the window, which makes readers scroll sideways. */
    public static boolean overflows(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Texts that a narrow window has squeezed into a column of single letters. */
    @SuppressWarnings("unchecked")
    public static List<String> squeezed(Page page) {
        return (List<String>) page.evaluate("""
                Array.from(document.querySelectorAll('main :is(p, li, dt, dd, th, td, a, code, label)'))
                  .filter(each => each.checkVisibility() && each.textContent.trim().length > 4)
                  .filter(each => {
                    const size = parseFloat(getComputedStyle(each).fontSize), box = each.getBoundingClientRect();
                    return box.width > 1 && box.width < 3.5 * size && box.height > 6 * size;
                  })
                  .map(each => each.outerHTML.slice(0, 200))
                """);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
