package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import io.mebuki.events.Topics;
import io.mebuki.platform.ids.UuidV7;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.outbox.Outbox;
import io.mebuki.seeds.catalogue.BulkStore.Known;
import io.mebuki.seeds.catalogue.BulkStore.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Publishes and revises many seeds at once: the same outcome as one by one, in a few statements. */
public final class BulkCatalogue {

    /** Sending a seed again confirms it; a file that is sent each night writes no row for that. */
    private static final Period LATELY = Period.ofDays(30);

    private final BulkStore store;
    private final Erased erased;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;
    private final Confirmation confirmation;

    BulkCatalogue(
            BulkStore store, Erased erased, Outbox outbox, JsonMapper json, Clock clock, Confirmation confirmation) {
        this.store = store;
        this.erased = erased;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.confirmation = confirmation;
    }

    /**
     * What has become of one content.
     *
     * @param version that the seed has now
     * @param changed false when the seed stood there with this content already
     */
    public record Outcome(UUID id, long version, boolean changed) {}

    /**
     * Must be called inside a transaction, which holds the locks on all these seeds afterwards.
     *
     * <p>People who were erased are left out.
     *
     * @param contents no two of one sourceId, and none that was {@linkplain #erased erased}
     * @return one outcome for each content, in no order
     */
    public List<Outcome> publish(OrganizationRef publisher, Collection<SeedContent> contents) {
        var writing = new Writing(publisher, clock.instant().truncatedTo(ChronoUnit.MICROS));
        erased.keepAway(publisher.id());
        writing.write(erased.withoutPeople(publisher.id(), contents));
        outbox.appendBulk(Topics.SEEDS, writing.events);
        return writing.outcomes;
    }

    /**
     * Withdraws what is published. Must be called inside a transaction.
     *
     * @return how many seeds that were
     */
    public int withdraw(OrganizationRef publisher, Collection<String> sourceIds) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var published = new TreeMap<String, Known>(store.lockKnown(publisher.id(), sourceIds));
        published.values().removeIf(known -> known.hash() == null);
        if (published.isEmpty()) {
            return 0;
        }
        store.withdraw(published.values().stream().map(Known::id).toList(), now);
        var events = published.entrySet().stream()
                .map(each -> {
                    var seed = each.getValue();
                    return SeedEvents.withdrawn(seed.id(), seed.version() + 1, publisher, each.getKey(), now);
                })
                .toList();
        outbox.appendBulk(Topics.SEEDS, events);
        return published.size();
    }

    /** Those of the sourceIds whose seeds were erased. Inside a transaction no other is erased until that ends. */
    public Set<String> erased(OrganizationRef publisher, Collection<String> sourceIds) {
        erased.keepAway(publisher.id());
        return erased.seeds(publisher.id(), sourceIds);
    }

    /** How many of the contents would change nothing. Writes nothing. */
    public int countUnchanged(OrganizationRef publisher, Collection<SeedContent> contents) {
        var known = store.known(publisher.id(), sourceIds(contents));
        return (int) erased.withoutPeople(publisher.id(), contents).stream()
                .filter(content -> isSame(Written.of(content, json), known.get(content.sourceId())))
                .count();
    }

    /** Keeps writers away from these seeds until the transaction ends, in the order that all bulk writers keep. */
    public void lock(Collection<UUID> ids) {
        store.lock(ids);
    }

    private static boolean isSame(Written written, @Nullable Known last) {
        return last != null && last.has(written);
    }

    private static List<String> sourceIds(Collection<SeedContent> contents) {
        return contents.stream().map(SeedContent::sourceId).toList();
    }

    private final class Writing {

        private final OrganizationRef publisher;
        private final Instant now;
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Keyed> events = new ArrayList<>();
        private final Map<UUID, SeedContent> unchanged = new LinkedHashMap<>();

        private Writing(OrganizationRef publisher, Instant now) {
            this.publisher = publisher;
            this.now = now;
        }

        private void write(Collection<SeedContent> contents) {
            var open = new LinkedHashMap<String, SeedContent>();
            contents.forEach(content -> open.put(content.sourceId(), content));
            while (!open.isEmpty()) {
                var known = store.lockKnown(publisher.id(), open.keySet());
                revise(known, open);
                insert(open);
            }
            if (!unchanged.isEmpty()) {
                store.confirm(unchanged, now, confirmation.day(now).minus(LATELY));
            }
        }

        /** Deals with all that is known, and takes it out of what is open. */
        private void revise(Map<String, Known> known, Map<String, SeedContent> open) {
            var changed = new ArrayList<Row>();
            for (var content : List.copyOf(open.values())) {
                var last = known.get(content.sourceId());
                if (last != null) {
                    open.remove(content.sourceId());
                    revise(last, content).ifPresent(changed::add);
                }
            }
            if (!changed.isEmpty()) {
                store.update(publisher, changed);
            }
        }

        private Optional<Row> revise(Known last, SeedContent content) {
            var written = Written.of(content, json);
            if (isSame(written, last)) {
                outcomes.add(new Outcome(last.id(), last.version(), false));
                unchanged.put(last.id(), content);
                return Optional.empty();
            }
            var seed = Seed.written(
                    last.id(), last.version() + 1, publisher, content, last.technology(), last.createdAt(), now);
            tell(seed, last.shown());
            return Optional.of(new Row(seed, written));
        }

        /** What does not go in, because it has appeared meanwhile, stays open. */
        private void insert(Map<String, SeedContent> open) {
            var rows = open.values().stream()
                    .map(content -> new Row(
                            Seed.written(UuidV7.next(), 1, publisher, content, null, now, now),
                            Written.of(content, json)))
                    .toList();
            if (rows.isEmpty()) {
                return;
            }
            var inserted = store.insert(publisher, rows);
            for (var row : rows) {
                var sourceId = row.seed().content().sourceId();
                if (inserted.contains(sourceId)) {
                    open.remove(sourceId);
                    tell(row.seed(), false);
                }
            }
        }

        private void tell(Seed seed, boolean shownBefore) {
            outcomes.add(new Outcome(seed.id(), seed.version(), true));
            events.add(SeedEvents.of(seed, shownBefore));
        }
    }
}
