package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import io.mebuki.events.SeedErased;
import io.mebuki.events.SeedPublished;
import io.mebuki.events.SeedRevised;
import io.mebuki.events.SeedState;
import io.mebuki.events.SeedWithdrawn;
import io.mebuki.platform.messaging.Keyed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the world is told when a seed changes. */
final class SeedEvents {

    private SeedEvents() {}

    /**
     * Of a seed as it has just been written.
     *
     * @param shownBefore whether others could know of it before
     */
    static Keyed of(Seed seed, boolean shownBefore) {
        if (!seed.shown()) {
            return withdrawn(
                    seed.id(), seed.version(), seed.publisher(), seed.content().sourceId(), seed.updatedAt());
        }
        var state = state(seed);
        return new Keyed(seed.id().toString(), shownBefore ? new SeedRevised(state) : new SeedPublished(state));
    }

    /** @param version that the seed has now, without content */
    static Keyed withdrawn(UUID id, long version, OrganizationRef publisher, String sourceId, Instant at) {
        return new Keyed(id.toString(), new SeedWithdrawn(id, version, publisher, sourceId, at));
    }

    /** @param version that the seed has now, of which nothing is left */
    static Keyed erased(UUID id, long version, OrganizationRef publisher, Instant at) {
        return new Keyed(id.toString(), new SeedErased(id, version, publisher.id(), at));
    }

    private static SeedState state(Seed seed) {
        var content = seed.content();
        return new SeedState(
                seed.id(),
                seed.version(),
                seed.publisher(),
                content.sourceId(),
                content.title(),
                content.description(),
                content.language(),
                content.translations() == null ? Map.of() : content.translations(),
                content.kind(),
                orEmpty(content.keywords()),
                orEmpty(content.fields()),
                orEmpty(content.applications()),
                orEmpty(content.advantages()),
                content.trl(),
                orEmpty(content.ip()),
                content.organization(),
                orEmpty(content.people()),
                content.contact(),
                content.licence(),
                content.usePolicy(),
                content.url(),
                content.visibility().told(),
                content.confirmedUntil(),
                seed.technology(),
                seed.createdAt(),
                seed.updatedAt());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
