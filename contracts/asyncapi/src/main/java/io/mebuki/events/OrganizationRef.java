package io.mebuki.events;

import java.util.UUID;

/** An organization as its token names it. */
public record OrganizationRef(UUID id, String alias) {}
