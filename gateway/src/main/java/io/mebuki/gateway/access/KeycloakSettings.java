package io.mebuki.gateway.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Keycloak is asked.
 *
 * @param url direct base URL, with Keycloak's relative path
 * @param client whose resources and policies decide
 * @param secret of that client
 * @param timeout for connecting, and again for each answer
 * @param remembered access tokens whose decision is kept at most
 */
@ConfigurationProperties("mebuki.gateway.keycloak")
record KeycloakSettings(String url, String realm, String client, String secret, Duration timeout, int remembered) {}
