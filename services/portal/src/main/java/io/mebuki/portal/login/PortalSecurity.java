package io.mebuki.portal.login;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

/** Who may open which page, and what browsers are told to refuse. What a role allows is declared on the controllers. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String SIGN_IN = "/oauth2/authorization/" + LoginConfiguration.REGISTRATION;

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            LoginProperties login,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            LocaleResolver languages,
            RequestCache pageBeforeSignIn) {
        http.authorizeHttpRequests(PortalSecurity::pages)
                .oauth2Login(sign -> sign.authorizedClientRepository(clients)
                        .authorizationEndpoint(start ->
                                start.authorizationRequestResolver(new SignInLanguage(registrations, languages)))
                        .userInfoEndpoint(info -> info.oidcUserService(new MemberLoader()))
                        .failureHandler(new SignInFailure()))
                .logout(logout -> logout.logoutSuccessHandler(signOut(registrations, login)))
                .requestCache(cache -> cache.requestCache(pageBeforeSignIn))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new WholePageEntryPoint(), new RequestHeaderRequestMatcher("HX-Request"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                                PathPatternRequestMatcher.pathPattern("/**"))
                        .accessDeniedHandler(new DeniedOrEnded()))
                // A search changes nothing, and guests who only search need no session.
                .csrf(csrf -> csrf.ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern(POST, "/search")))
                .headers(headers -> headers(headers, login));
        return http.build();
    }

    private static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                        "/actuator/health/**", "/css/**", "/js/**", "/webjars/**", "/img/**", "/templates/**", "/error")
                .permitAll()
                .requestMatchers(
                        GET, "/", "/about", "/search", "/seeds", "/seeds/{id:[0-9a-fA-F-]{36}}", "/login/problem")
                .permitAll()
                .requestMatchers(POST, "/search")
                .permitAll()
                .requestMatchers(
                        "/seeds/**",
                        "/needs/**",
                        "/imports/**",
                        "/sources/**",
                        "/duplicates/**",
                        "/operations/**",
                        "/login/start",
                        "/login/kept",
                        "/actuator/**")
                .authenticated()
                // What does not exist is "not found" for guests too, and no reason to ask for a sign-in.
                .anyRequest()
                .permitAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, LoginProperties login) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy(login)))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }

    /** Nothing inline, nothing from elsewhere, framed by nobody; forms go to the portal and by redirect to Keycloak's sign-out. */
    private static String contentPolicy(LoginProperties login) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "form-action 'self' " + login.origin() + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static OidcClientInitiatedLogoutSuccessHandler signOut(
            ClientRegistrationRepository registrations, LoginProperties login) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(login.origin() + "/");
        return handler;
    }
}
