package io.mebuki.platform.security;

import java.util.UUID;

/**
 * The organization that a token acts for.
 *
 * @param id Keycloak's id of the organization, the tenant key everywhere
 * @param alias its short name
 */
public record Tenant(UUID id, String alias, OrganizationKind kind) {}
