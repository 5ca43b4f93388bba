package io.mebuki.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Japanese or English: what the reader chose, kept in a cookie, or else what the browser asks for. */
final class Languages extends CookieLocaleResolver {

    static final List<Locale> OFFERED = List.of(Locale.JAPANESE, Locale.ENGLISH);

    Languages() {
        super("mebuki-language");
        var accepted = new AcceptHeaderLocaleResolver();
        accepted.setSupportedLocales(OFFERED);
        accepted.setDefaultLocale(Locale.JAPANESE);
        setDefaultLocaleFunction(accepted::resolveLocale);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        var asked = context == null ? null : context.getLocale();
        if (asked != null) {
            super.setLocaleContext(request, response, new SimpleLocaleContext(offered(asked)));
        }
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String cookie) {
        return offered(Locale.forLanguageTag(cookie));
    }

    static Locale offered(Locale asked) {
        return asked.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
    }
}
