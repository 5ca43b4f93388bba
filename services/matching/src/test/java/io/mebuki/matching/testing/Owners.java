package io.mebuki.matching.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.NeedClosed;
import io.mebuki.events.NeedPublished;
import io.mebuki.events.NeedState;
import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.OrganizationRef;
import io.mebuki.events.SeedErased;
import io.mebuki.events.SeedPublished;
import io.mebuki.events.SeedState;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.SeedWithdrawn;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.testing.EventTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stands for the services that own seeds and needs. */
public final class Owners {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private Owners() {}

    /** A seed with the usual fields. */
    public static SeedState seed(
            UUID id, long version, UUID publisher, Visibility visibility, String title, String description) {
        return new SeedState(
                id,
                version,
                new OrganizationRef(publisher, "institute"),
                "row-" + id,
                title,
                description,
                null,
                Map.of(),
                "technology",
                List.of(),
                List.of("materials"),
                List.of(),
                List.of(),
                4,
                List.of(),
                "Faculty",
                List.of(),
                null,
                null,
                null,
                null,
                visibility,
                null,
                null,
                NOW,
                NOW);
    }

    /** The same seed, tied to others as one technology. */
    public static SeedState tied(SeedState seed, UUID technology) {
        return new SeedState(
                seed.id(),
                seed.version(),
                seed.publisher(),
                seed.sourceId(),
                seed.title(),
                seed.description(),
                seed.language(),
                seed.translations(),
                seed.kind(),
                seed.keywords(),
                seed.fields(),
                seed.applications(),
                seed.advantages(),
                seed.trl(),
                seed.ip(),
                seed.organization(),
                seed.people(),
                seed.contact(),
                seed.licence(),
                seed.usePolicy(),
                seed.url(),
                seed.visibility(),
                seed.confirmedUntil(),
                technology,
                seed.createdAt(),
                seed.updatedAt());
    }

    /** A need with the usual fields. */
    public static NeedState need(
            UUID id, long version, UUID owner, Disclosure disclosure, String title, String problem) {
        return new NeedState(
                id,
                version,
                new OrganizationRef(owner, "company"),
                title,
                problem,
                null,
                null,
                "manufacturing",
                null,
                null,
                null,
                disclosure,
                disclosure == Disclosure.MASKED ? "Something secret" : null,
                NOW,
                NOW);
    }

    public static Keyed published(SeedState seed) {
        return new Keyed(seed.id().toString(), new SeedPublished(seed));
    }

    public static Keyed withdrawn(UUID id, long version, UUID publisher) {
        var event = new SeedWithdrawn(id, version, new OrganizationRef(publisher, "institute"), "row-" + id, NOW);
        return new Keyed(id.toString(), event);
    }

    public static Keyed erased(UUID id, long version, UUID publisher) {
        return new Keyed(id.toString(), new SeedErased(id, version, publisher, NOW));
    }

    public static Keyed published(NeedState need) {
        return new Keyed(need.id().toString(), new NeedPublished(need));
    }

    public static Keyed closed(UUID id, long version, UUID owner) {
        return new Keyed(id.toString(), new NeedClosed(id, version, new OrganizationRef(owner, "company"), NOW));
    }

    /** Tells of seeds and waits until the last of them is reported as indexed. */
    public static void tellSeeds(Keyed... events) {
        RunningMatching.tell(Topics.SEEDS, events);
        awaitIndexed(events);
    }

    /** Tells of needs and waits until the last of them is reported as indexed. */
    public static void tellNeeds(Keyed... events) {
        RunningMatching.tell(Topics.NEEDS, events);
        awaitIndexed(events);
    }

    private static void awaitIndexed(Keyed... events) {
        try (var told = RunningMatching.topic(Topics.INDEXING)) {
            for (var event : events) {
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(told.of(event.key()))
                                .extracting(EventTopic.Told::version)
                                .contains(version(event)));
            }
        }
    }

    private static long version(Keyed event) {
        return switch (event.event()) {
            case SeedPublished(SeedState seed) -> seed.version();
            case SeedWithdrawn withdrawn -> withdrawn.version();
            case SeedErased erased -> erased.version();
            case NeedPublished(NeedState need) -> need.version();
            case NeedClosed closed -> closed.version();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }
}
