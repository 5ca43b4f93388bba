package io.mebuki.gateway.access;

import io.mebuki.gateway.routes.Permission;
import java.util.Map;
import java.util.Set;

/** What Keycloak says an access token may do. */
sealed interface Decision {

    /** A list of rights, for instance seeds: read, write. */
    record Granted(Map<String, Set<String>> scopesByResource) implements Decision {
        boolean allows(Permission permission) {
            return scopesByResource
                    .getOrDefault(permission.resource(), Set.of())
                    .contains(permission.scope());
        }
    }

    /** A valid token without any right: 403. */
    record Denied() implements Decision {}

    /** Keycloak no longer accepts the token, for instance because its session has ended: 401. */
    record Refused() implements Decision {}

    /** Keycloak does not answer: 503, never "allowed". */
    record Unavailable(Throwable cause) implements Decision {}
}
