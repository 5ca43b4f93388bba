package io.mebuki.platform.security;

import io.mebuki.platform.problem.ProblemException;
import io.mebuki.platform.problem.ProblemWriter;
import io.mebuki.platform.problem.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Makes a service a resource server: a valid token that acts for one organization, or one of the service's guest operations.
 * What the caller may do is declared on each controller method. Servers with a security of their own (the gateway, the portal)
 * switch the chain off with {@code mebuki.security.chain=false}.
 */
@AutoConfiguration
@EnableMethodSecurity
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityConfiguration {

    @Bean
    CurrentCaller currentCaller() {
        return new CurrentCaller();
    }

    @Bean
    OAuth2TokenValidator<Jwt> tenantValidator() {
        return new TenantValidator();
    }

    @Bean
    ResourceServer resourceServer(ProblemWriter problems) {
        return new ResourceServer(problems);
    }

    @Bean
    @ConditionalOnProperty(name = "mebuki.security.chain", matchIfMissing = true)
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    SecurityFilterChain apiChain(HttpSecurity http, SecurityProperties properties, ResourceServer resourceServer) {
        http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll();
            requests.requestMatchers("/actuator/health/**").permitAll();
            requests.requestMatchers("/actuator/**").hasAuthority("operations:write");
            for (var operation : properties.guests()) {
                var parts = operation.split(" ", 2);
                var method = HttpMethod.valueOf(parts[0]);
                requests.requestMatchers(method, parts[1]).permitAll();
                if (method.equals(HttpMethod.GET)) {
                    requests.requestMatchers(HttpMethod.HEAD, parts[1]).permitAll();
                }
            }
            requests.anyRequest().authenticated();
        });
        resourceServer.applyTo(http);
        return http.build();
    }

    /** The part of a filter chain that checks bearer tokens and answers with problems; the gateway uses it too. */
    public static final class ResourceServer {

        private final ProblemWriter problems;

        ResourceServer(ProblemWriter problems) {
            this.problems = problems;
        }

        public void applyTo(HttpSecurity http) {
            http.csrf(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .requestCache(AbstractHttpConfigurer::disable)
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .exceptionHandling(errors ->
                            errors.authenticationEntryPoint(this::refuse).accessDeniedHandler(this::deny))
                    .oauth2ResourceServer(server -> server.jwt(
                                    jwt -> jwt.jwtAuthenticationConverter(new CallerConverter()))
                            .authenticationEntryPoint(this::refuse)
                            .accessDeniedHandler(this::deny)
                            .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                                @Override
                                public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                    // The default rethrows when the keys cannot be fetched, which would end as 500.
                                    filter.setAuthenticationFailureHandler(ResourceServer.this::refuse);
                                    return filter;
                                }
                            }));
        }

        private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                throws IOException {
            if (failure instanceof AuthenticationServiceException) {
                problems.write(request, response, Problems.unavailable("The sign-in service does not answer."));
                return;
            }
            var invalid = failure instanceof InvalidBearerTokenException;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
            problems.write(request, response, Problems.unauthorized());
        }

        private void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
                throws IOException {
            problems.write(request, response, denied());
        }

        private static ProblemException denied() {
            return Problems.forbidden("The roles of your organization do not allow this.");
        }
    }
}
