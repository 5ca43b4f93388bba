package io.mebuki.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads Keycloak's claims: {@code tenant: {alias: {id, kind}}} and {@code realm_access.roles}. */
final class TokenClaims {

    static final String SERVICE_ROLE = "service";

    private TokenClaims() {}

    static Set<String> roles(Jwt jwt) {
        return jwt.getClaims().get("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> roles
                ? roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The one organization of the token; empty when there is none, more than one, or one of no known kind. */
    static Optional<Tenant> tenant(Jwt jwt) {
        if (!(jwt.getClaims().get("tenant") instanceof Map<?, ?> tenants) || tenants.size() != 1) {
            return Optional.empty();
        }
        var entry = tenants.entrySet().iterator().next();
        if (!(entry.getValue() instanceof Map<?, ?> about)) {
            return Optional.empty();
        }
        var id = id(about.get("id"));
        var kind = kind(about.get("kind"));
        return id == null || kind == null
                ? Optional.empty()
                : Optional.of(new Tenant(id, String.valueOf(entry.getKey()), kind));
    }

    private static @Nullable UUID id(@Nullable Object value) {
        try {
            return UUID.fromString(String.valueOf(value));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable OrganizationKind kind(@Nullable Object value) {
        var names = value instanceof Collection<?> many ? List.copyOf(many) : List.of(String.valueOf(value));
        if (names.size() != 1) {
            return null;
        }
        try {
            return OrganizationKind.valueOf(String.valueOf(names.getFirst()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
