package io.mebuki.gateway.access;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClients;
import org.jspecify.annotations.Nullable;
import org.keycloak.authorization.client.AuthorizationDeniedException;
import org.keycloak.authorization.client.AuthzClient;
import org.keycloak.authorization.client.Configuration;
import org.keycloak.authorization.client.util.HttpResponseException;
import org.keycloak.representations.idm.authorization.AuthorizationRequest;
import org.keycloak.representations.idm.authorization.Permission;

/** Asks Keycloak's Authorization Services. The caller's token is the credential of the question. */
final class KeycloakDecisions implements Decisions {

    private final Configuration configuration;
    private final String audience;
    private final AtomicReference<@Nullable AuthzClient> client = new AtomicReference<>();

    KeycloakDecisions(KeycloakSettings settings) {
        var millis = Math.toIntExact(settings.timeout().toMillis());
        // The library's own client waits without limit.
        var http = HttpClients.custom()
                .setMaxConnPerRoute(32)
                .setMaxConnTotal(32)
                .disableCookieManagement()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(millis)
                        .setConnectionRequestTimeout(millis)
                        .setSocketTimeout(millis)
                        .build())
                .build();
        this.audience = settings.client();
        this.configuration = new Configuration(
                settings.url(), settings.realm(), settings.client(), Map.of("secret", settings.secret()), http);
    }

    @Override
    public Decision of(String accessToken) {
        try {
            var granted = new TreeMap<String, Set<String>>();
            for (Permission permission : client().authorization(accessToken).getPermissions(question())) {
                granted.put(permission.getResourceName(), Set.copyOf(permission.getScopes()));
            }
            return new Decision.Granted(granted);
        } catch (AuthorizationDeniedException denied) {
            return new Decision.Denied();
        } catch (RuntimeException failure) {
            return isRefusal(failure) ? new Decision.Refused() : new Decision.Unavailable(failure);
        }
    }

    /** A plain list of permissions instead of a signed token that nobody would read: a fifth of the time. */
    private AuthorizationRequest question() {
        var metadata = new AuthorizationRequest.Metadata();
        metadata.setResponseMode("permissions");
        var request = new AuthorizationRequest();
        request.setMetadata(metadata);
        request.setAudience(audience);
        return request;
    }

    /** Made on first use, and again until it works: making one asks Keycloak for its endpoints. */
    private AuthzClient client() {
        var known = client.get();
        if (known != null) {
            return known;
        }
        var made = AuthzClient.create(configuration);
        client.set(made);
        return made;
    }

    private static boolean isRefusal(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpResponseException response) {
                return response.getStatusCode() == 400 || response.getStatusCode() == 401;
            }
        }
        return false;
    }
}
