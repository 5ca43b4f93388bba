package io.mebuki.portal.login;

import io.mebuki.portal.api.AccessToken;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The portal as Keycloak's confidential client. Tokens stay in the session, which stays on the server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginProperties.class)
class LoginConfiguration {

    static final String REGISTRATION = "keycloak";

    /** Every endpoint by hand: what browsers follow is public, what the portal calls is direct, and Keycloak may start later. */
    @Bean
    ClientRegistrationRepository registrations(LoginProperties login) {
        var front = login.publicRealm() + "/protocol/openid-connect";
        var back = login.directRealm() + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId("portal")
                .clientSecret(login.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(login.origin() + "/login/oauth2/code/" + REGISTRATION)
                .scope("openid", "organization")
                .issuerUri(login.publicRealm())
                .authorizationUri(front + "/auth")
                .tokenUri(back + "/token")
                .jwkSetUri(back + "/certs")
                .userInfoUri(back + "/userinfo")
                .userNameAttributeName("preferred_username")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .providerConfigurationMetadata(Map.of("end_session_endpoint", front + "/logout"))
                .build());
    }

    /** By session and not by name: the same person may act for two organizations in two browsers. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }

    @Bean
    AccessToken accessToken(OAuth2AuthorizedClientManager manager) {
        return new SessionAccessToken(manager);
    }

    /** Remembers the page that needed the sign-in, to come back to. */
    @Bean
    RequestCache pageBeforeSignIn() {
        return new HttpSessionRequestCache();
    }

    @Bean
    Viewers viewers() {
        return new Viewers();
    }
}
