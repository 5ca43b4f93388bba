package io.mebuki.gateway.access;

import io.mebuki.gateway.GatewaySettings;
import io.mebuki.platform.problem.ProblemWriter;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.SecurityConfiguration.ResourceServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.filter.CorsFilter;

/** The security chains, from the most particular to what is left. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final String OWN_PAGE =
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** The API, and the repositories and catalogues for harvesters: bearer tokens, rights, limits. */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, ResourceServer tokens, EndpointGuard guard, CorsFilter cors, GatewaySettings settings) {
        tokens.applyTo(http);
        return http.securityMatcher("/api/**", "/oai/**", "/catalog/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .cors(AbstractHttpConfigurer::disable)
                .addFilterBefore(cors, org.springframework.security.web.header.HeaderWriterFilter.class)
                .addFilterAfter(guard, ExceptionTranslationFilter.class)
                .headers(headers -> strict(headers, NOTHING, settings))
                .build();
    }

    /** The contracts and the probes are for everybody. */
    @Bean
    @Order(2)
    SecurityFilterChain open(HttpSecurity http, CorsFilter cors, GatewaySettings settings) {
        return stateless(http.securityMatcher(
                        "/openapi",
                        "/openapi/**",
                        "/asyncapi",
                        "/asyncapi/**",
                        "/actuator/health/liveness",
                        "/actuator/health/readiness"))
                .addFilterBefore(cors, org.springframework.security.web.header.HeaderWriterFilter.class)
                .headers(headers -> strict(headers, OWN_PAGE, settings))
                .build();
    }

    /** Of Keycloak, our own realm and what its pages are made of. Its administration and its other realms are not for outside. */
    @Bean
    @Order(3)
    SecurityFilterChain signIn(HttpSecurity http, KeycloakSettings keycloak, GatewaySettings settings) {
        var realm = "/auth/realms/" + keycloak.realm();
        return passingThrough(http.securityMatcher(realm, realm + "/**", "/auth/resources/**"), settings);
    }

    /** What is never routed: for callers it does not exist. */
    @Bean
    @Order(4)
    SecurityFilterChain hidden(HttpSecurity http, ProblemWriter problems, GatewaySettings settings) {
        return stateless(http.securityMatcher(
                        "/internal",
                        "/internal/**",
                        "/actuator",
                        "/actuator/**",
                        "/api",
                        "/auth",
                        "/auth/**",
                        "/error"))
                .addFilterAfter(
                        (request, response, chain) -> problems.write(
                                (jakarta.servlet.http.HttpServletRequest) request,
                                (jakarta.servlet.http.HttpServletResponse) response,
                                Problems.notFound()),
                        ExceptionTranslationFilter.class)
                .headers(headers -> strict(headers, NOTHING, settings))
                .build();
    }

    /** The portal's pages. */
    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http, GatewaySettings settings) {
        return passingThrough(http.securityMatcher(AnyRequestMatcher.INSTANCE), settings);
    }

    /**
     * Keycloak and the portal do their own security: no bearer check (the account console sends tokens for another audience), no
     * CSRF check and no header of ours, but that browsers shall come back by https.
     */
    private static SecurityFilterChain passingThrough(HttpSecurity http, GatewaySettings settings) {
        return stateless(http)
                .headers(headers -> {
                    if (settings.isHttps()) {
                        transportSecurity(headers.defaultsDisabled(), settings);
                    } else {
                        headers.disable();
                    }
                })
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers, String content, GatewaySettings settings) {
        headers.defaultsDisabled()
                .contentTypeOptions(_ -> {})
                .frameOptions(FrameOptionsConfig::deny)
                .contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
        transportSecurity(headers, settings);
    }

    /** By the public origin: behind a proxy that ends TLS the request itself is never secure. */
    private static void transportSecurity(HeadersConfigurer<HttpSecurity> headers, GatewaySettings settings) {
        if (settings.isHttps()) {
            headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE));
        }
    }
}
