package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seed that is not withdrawn. Its version grows by one with each event that tells of it.
 *
 * @param hidden whether it is kept from everybody else, because nobody has confirmed it in time
 * @param technology what it has in common with the seeds that curators have linked with it
 */
record Seed(
        UUID id,
        long version,
        OrganizationRef publisher,
        SeedContent content,
        boolean hidden,
        @Nullable UUID technology,
        Instant createdAt,
        Instant updatedAt) {

    /** A seed as it has just been written, which also confirms it. */
    static Seed written(
            UUID id,
            long version,
            OrganizationRef publisher,
            SeedContent content,
            @Nullable UUID technology,
            Instant createdAt,
            Instant now) {
        return new Seed(id, version, publisher, content, false, technology, createdAt, now);
    }

    /** Its next version, which says less; nobody has confirmed it by that. */
    Seed without(SeedContent left, OrganizationRef owner, Instant now) {
        return new Seed(id, version + 1, owner, left, hidden, technology, createdAt, now);
    }

    /** As the column {@code seed.visibility} has it. */
    String storedVisibility() {
        return hidden ? "hidden" : content.visibility().stored();
    }

    /** Whether others may harvest it. */
    boolean offered() {
        return !hidden && content.mayBeOffered();
    }

    /** The same in another version. */
    Seed in(long other) {
        return new Seed(id, other, publisher, content, hidden, technology, createdAt, updatedAt);
    }

    /** Whether others than its publisher can know of it. */
    boolean shown() {
        return !hidden && content.visibility() != Visibility.DRAFT;
    }
}
