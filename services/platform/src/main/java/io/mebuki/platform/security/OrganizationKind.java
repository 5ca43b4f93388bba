package io.mebuki.platform.security;

/** What an organization is, which decides the roles that count in it. */
public enum OrganizationKind {
    COMPANY,
    INSTITUTE,
    PARTNER,
    OPERATOR
}
