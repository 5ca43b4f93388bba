package io.mebuki.needs;

import io.mebuki.platform.testing.TestIssuer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who call the service in tests: one role, in one organization. */
public enum Reader {
    OWNER("company-member", "company", 1),
    RIVAL("company-member", "company", 2),
    SCOUT("coordinator", "company", 2),
    INSTITUTE("institute-editor", "institute", 3),
    PARTNER("partner", "partner", 4),
    CURATOR("curator", "institute", 3),
    OPERATOR("operator", "operator", 5),
    SERVICE("service", null, 6),
    /** A company's role counts for nothing in an institute. */
    MISPLACED("company-member", "institute", 3);

    private final String role;
    private final @Nullable String kind;
    private final int organization;

    Reader(String role, @Nullable String kind, int organization) {
        this.role = role;
        this.kind = kind;
        this.organization = organization;
    }

    /** What Keycloak would give them. */
    public String token(TestIssuer issuer) {
        return kind == null ? issuer.serviceToken() : issuer.token(alias(), id(), kind, role);
    }

    public UUID id() {
        return new UUID(0x0190000000007000L, 0x8000000000000000L | organization);
    }

    public String alias() {
        return "organization" + organization;
    }
}
