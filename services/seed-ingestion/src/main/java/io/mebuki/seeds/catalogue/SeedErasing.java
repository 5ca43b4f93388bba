package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Takes seeds and people out of the catalogue for good. Everything here must be called inside a transaction. */
public final class SeedErasing {

    private final ErasingStore store;
    private final Erased erased;
    private final BulkStore seeds;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    SeedErasing(ErasingStore store, Erased erased, BulkStore seeds, Outbox outbox, JsonMapper json, Clock clock) {
        this.store = store;
        this.erased = erased;
        this.seeds = seeds;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A seed, and its first version without what was erased.
     */
    public record Changed(UUID id, long version) {}

    /**
     * What has become of a subject.
     *
     * @param digest by which it is refused when it comes again
     * @param mentions seeds whose texts still have the name of a person
     */
    public record Outcome(String digest, List<Changed> seeds, int mentions) {}

    /** Keeps whoever writes seeds of the institute away until the transaction ends. */
    public void keepWritersAway(UUID publisher) {
        erased.keepWritersAway(publisher);
    }

    /** Erases a seed, published or withdrawn; empty where the publisher has none of that id, or no more than its mark. */
    public Optional<Outcome> eraseSeed(OrganizationRef publisher, UUID id) {
        return store.lock(publisher.id(), id).map(seed -> {
            var digest = erased.remember(publisher.id(), "seed", seed.sourceId());
            return new Outcome(digest, List.of(erase(publisher, id, seed.version() + 1)), 0);
        });
    }

    private Changed erase(OrganizationRef publisher, UUID id, long version) {
        var now = now();
        store.erase(id, version, now);
        outbox.appendAll(Topics.SEEDS, List.of(SeedEvents.erased(id, version, publisher, now)));
        return new Changed(id, version);
    }

    /** Revises all seeds that name a person without that one. */
    public Outcome erasePerson(OrganizationRef publisher, String sourceId) {
        var digest = erased.remember(publisher.id(), "person", sourceId);
        var naming = store.naming(publisher.id(), digest);
        var changed = revise(publisher, naming);
        return new Outcome(digest, changed, store.mentions(publisher.id(), names(naming, sourceId)));
    }

    /** Erases what has come back with a restored database: the seeds that are there, or whoever has the digest of a person. */
    public void eraseAgain(OrganizationRef publisher, String digest, boolean person, List<Changed> seeds) {
        erased.rememberDigest(publisher.id(), person ? "person" : "seed", digest);
        if (person) {
            revise(publisher, store.naming(publisher.id(), digest));
        } else {
            seeds.forEach(seed -> store.lock(publisher.id(), seed.id())
                    .ifPresent(row -> erase(publisher, seed.id(), Math.max(row.version() + 1, seed.version()))));
        }
    }

    /** Without everybody who was erased. */
    private List<Changed> revise(OrganizationRef publisher, List<Seed> naming) {
        var now = now();
        var rows = naming.stream()
                .map(seed -> {
                    var content = erased.withoutPeople(publisher.id(), seed.content());
                    return new BulkStore.Row(seed.without(content, publisher, now), Written.of(content, json));
                })
                .toList();
        if (!rows.isEmpty()) {
            seeds.update(publisher, rows);
        }
        outbox.appendAll(
                Topics.SEEDS,
                rows.stream().map(row -> SeedEvents.of(row.seed(), true)).toList());
        return rows.stream()
                .map(row -> new Changed(row.seed().id(), row.seed().version()))
                .toList();
    }

    private static Set<String> names(List<Seed> naming, String sourceId) {
        var names = new HashSet<String>();
        naming.stream()
                .flatMap(seed -> seed.content().everybody().stream())
                .filter(person -> sourceId.equals(person.sourceId()))
                .forEach(person -> names.add(person.name()));
        return names;
    }

    /** Tells the newest state of seeds once more. */
    public void tellAgain(Collection<UUID> ids) {
        outbox.appendAll(
                Topics.SEEDS, store.lockAll(ids).stream().map(this::newest).toList());
    }

    private Keyed newest(ErasingStore.Row row) {
        @Nullable Seed seed = row.seed();
        if (seed != null) {
            return SeedEvents.of(seed, true);
        }
        return row.isErased()
                ? SeedEvents.erased(row.id(), row.version(), row.publisher(), row.updatedAt())
                : SeedEvents.withdrawn(row.id(), row.version(), row.publisher(), row.sourceId(), row.updatedAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
