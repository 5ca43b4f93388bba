package io.mebuki.portal.login;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people sign in.
 *
 * @param origin the public origin of the whole system
 * @param keycloakUrl Keycloak's direct base URL, as the portal's process reaches it
 * @param clientSecret the portal's own
 */
@ConfigurationProperties("mebuki.portal.login")
record LoginProperties(URI origin, URI keycloakUrl, String clientSecret) {

    private static final String REALM = "/realms/mebuki";

    /** The realm as browsers and tokens know it. */
    String publicRealm() {
        return origin + "/auth" + REALM;
    }

    String directRealm() {
        return keycloakUrl + REALM;
    }
}
