package io.mebuki.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.LocaleResolver;

/** Has Keycloak greet people in the language that they read the portal in. */
final class SignInLanguage implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver requests;
    private final LocaleResolver languages;

    SignInLanguage(ClientRegistrationRepository registrations, LocaleResolver languages) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.languages = languages;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return inTheLanguage(requests.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return inTheLanguage(requests.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest inTheLanguage(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        return asked == null
                ? null
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(Map.of(
                                "ui_locales", languages.resolveLocale(request).getLanguage()))
                        .build();
    }
}
