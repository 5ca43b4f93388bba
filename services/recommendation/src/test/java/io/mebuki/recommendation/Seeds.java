package io.mebuki.recommendation;

import io.mebuki.events.OrganizationRef;
import io.mebuki.events.SeedEmbedded;
import io.mebuki.events.SeedErased;
import io.mebuki.events.SeedPublished;
import io.mebuki.events.SeedState;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.SeedWithdrawn;
import io.mebuki.events.testing.EventContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seed that tests change step by step. What it tells keeps the contract of its events. */
public record Seeds(
        UUID id,
        long version,
        UUID publisher,
        String title,
        String description,
        @Nullable String organization,
        List<String> people,
        Visibility visibility) {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    public static final UUID INSTITUTE = new UUID(0x0190000000007000L, 0x8000000000000003L);
    public static final UUID OTHER_INSTITUTE = new UUID(0x0190000000007000L, 0x8000000000000004L);

    public static Seeds of(String title, String description) {
        return new Seeds(UUID.randomUUID(), 1, INSTITUTE, title, description, null, List.of(), Visibility.PUBLIC);
    }

    public Seeds version(long number) {
        return new Seeds(id, number, publisher, title, description, organization, people, visibility);
    }

    public Seeds publisher(UUID owner) {
        return new Seeds(id, version, owner, title, description, organization, people, visibility);
    }

    public Seeds saying(String newTitle, String newDescription) {
        return new Seeds(id, version, publisher, newTitle, newDescription, organization, people, visibility);
    }

    public Seeds at(String affiliation) {
        return new Seeds(id, version, publisher, title, description, affiliation, people, visibility);
    }

    /** Source ids, which are the names too. */
    public Seeds by(String... sourceIds) {
        return new Seeds(id, version, publisher, title, description, organization, List.of(sourceIds), visibility);
    }

    public Seeds visible(Visibility to) {
        return new Seeds(id, version, publisher, title, description, organization, people, to);
    }

    public SeedPublished published() {
        return EventContract.kept(new SeedPublished(new SeedState(
                id,
                version,
                new OrganizationRef(publisher, "institute"),
                "source-" + id,
                title,
                description,
                null,
                Map.of(),
                "technology",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                organization,
                people.stream()
                        .map(person -> new SeedState.Person(person, person, null, null))
                        .toList(),
                null,
                null,
                null,
                null,
                visibility,
                null,
                null,
                NOW,
                NOW)));
    }

    public SeedEmbedded embedded() {
        return EventContract.kept(new SeedEmbedded(id, version, FakeMatching.embedding(title, description)));
    }

    public SeedEmbedded embedded(String model, int dimensions) {
        return EventContract.kept(
                new SeedEmbedded(id, version, FakeMatching.embedding(title, description, model, dimensions)));
    }

    public SeedErased erased() {
        return EventContract.kept(new SeedErased(id, version, publisher, NOW));
    }

    public SeedWithdrawn withdrawn() {
        var owner = new OrganizationRef(publisher, "institute");
        return EventContract.kept(new SeedWithdrawn(id, version, owner, "source-" + id, NOW));
    }
}
