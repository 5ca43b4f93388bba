package io.mebuki.needs.intake;

import io.mebuki.events.OrganizationRef;
import io.mebuki.platform.problem.Problems;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need with its life so far. Each change is a new version; what changes nothing keeps the version. */
record Need(
        UUID id,
        long version,
        Status status,
        OrganizationRef owner,
        NeedContent content,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt) {

    static Need draft(UUID id, OrganizationRef owner, NeedContent content, Instant now) {
        return new Need(id, 1, Status.DRAFT, owner, content, now, now, null, null);
    }

    Need at(long version) {
        return new Need(id, version, status, owner, content, createdAt, updatedAt, publishedAt, closedAt);
    }

    Need edited(NeedContent content, Instant now) {
        if (status == Status.CLOSED) {
            throw Problems.conflict("The need is closed and can be edited no more.");
        }
        return content.equals(this.content)
                ? this
                : new Need(id, version + 1, status, owner, content, createdAt, now, publishedAt, null);
    }

    Need published(Instant now) {
        return switch (status) {
            case DRAFT -> new Need(id, version + 1, Status.PUBLISHED, owner, content, createdAt, now, now, null);
            case PUBLISHED -> this;
            case CLOSED -> throw Problems.conflict("The need is closed and cannot be published again.");
        };
    }

    Need closed(Instant now) {
        return status == Status.CLOSED
                ? this
                : new Need(id, version + 1, Status.CLOSED, owner, content, createdAt, now, publishedAt, now);
    }
}
