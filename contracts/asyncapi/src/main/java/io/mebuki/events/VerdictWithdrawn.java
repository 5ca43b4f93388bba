package io.mebuki.events;

import java.time.Instant;
import java.util.UUID;

/** An organization has taken its verdict on a match back. */
@EventType("io.mebuki.verdict.withdrawn.v1")
public record VerdictWithdrawn(
        UUID needId, UUID seedId, OrganizationRef organization, long version, Instant withdrawnAt)
        implements VerdictEvent {}
