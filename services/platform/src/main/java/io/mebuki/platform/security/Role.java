package io.mebuki.platform.security;

import static io.mebuki.platform.security.OrganizationKind.COMPANY;
import static io.mebuki.platform.security.OrganizationKind.INSTITUTE;
import static io.mebuki.platform.security.OrganizationKind.OPERATOR;
import static io.mebuki.platform.security.OrganizationKind.PARTNER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a role allows, as {@code resource:scope}. The same matrix stands in the Keycloak realm, which the gateway asks, and in
 * {@code docs/roles.md}; a test compares the three.
 *
 * <p>Realm roles hold in every organization of a user, so a role counts only in an organization of its kind.
 */
public enum Role {
    COMPANY_MEMBER(
            EnumSet.of(COMPANY),
            "seeds:read",
            "needs:read",
            "needs:write",
            "matches:read",
            "matches:write",
            "people:read",
            "introductions:read",
            "introductions:write"),
    INSTITUTE_EDITOR(
            EnumSet.of(INSTITUTE),
            "seeds:read",
            "seeds:write",
            "imports:read",
            "imports:write",
            "needs:read",
            "matches:read",
            "matches:write",
            "people:read",
            "introductions:read",
            "introductions:write"),
    CURATOR(
            EnumSet.of(INSTITUTE),
            "seeds:read",
            "seeds:write",
            "imports:read",
            "imports:write",
            "people:read",
            "people:write"),
    COORDINATOR(
            EnumSet.of(COMPANY, INSTITUTE),
            "seeds:read",
            "needs:read",
            "matches:read",
            "matches:write",
            "people:read",
            "introductions:read",
            "introductions:write"),
    PARTNER_MEMBER(
            "partner",
            EnumSet.of(PARTNER),
            "seeds:read",
            "needs:read",
            "needs:write",
            "matches:read",
            "matches:write",
            "people:read"),
    OPERATOR_MEMBER("operator", EnumSet.of(OPERATOR), "seeds:read", "operations:read", "operations:write");

    private final String name;
    private final Set<OrganizationKind> kinds;
    private final Set<String> permissions;

    Role(Set<OrganizationKind> kinds, String... permissions) {
        this.name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.kinds = kinds;
        this.permissions = Set.of(permissions);
    }

    Role(String name, Set<OrganizationKind> kinds, String... permissions) {
        this.name = name;
        this.kinds = kinds;
        this.permissions = Set.of(permissions);
    }

    /** The role's name in tokens, for instance {@code company-member}. */
    public String roleName() {
        return name;
    }

    public Set<OrganizationKind> kinds() {
        return Set.copyOf(kinds);
    }

    public Set<String> permissions() {
        return permissions;
    }

    static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name.equals(name)).findFirst();
    }

    boolean countsIn(OrganizationKind kind) {
        return kinds.contains(kind);
    }
}
