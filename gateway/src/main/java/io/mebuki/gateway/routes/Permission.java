package io.mebuki.gateway.routes;

import java.util.Locale;

/** One right of the roles x resources matrix, as Keycloak names it: a resource and a scope. */
public enum Permission {
    SEEDS_READ,
    SEEDS_WRITE,
    IMPORTS_READ,
    IMPORTS_WRITE,
    NEEDS_READ,
    NEEDS_WRITE,
    MATCHES_READ,
    MATCHES_WRITE,
    PEOPLE_READ,
    PEOPLE_WRITE,
    OPERATIONS_READ,
    OPERATIONS_WRITE;

    /** For instance {@code seeds}. */
    public String resource() {
        return parts()[0];
    }

    /** {@code read} or {@code write}. */
    public String scope() {
        return parts()[1];
    }

    @Override
    public String toString() {
        return resource() + ":" + scope();
    }

    private String[] parts() {
        return name().toLowerCase(Locale.ROOT).split("_", 2);
    }
}
