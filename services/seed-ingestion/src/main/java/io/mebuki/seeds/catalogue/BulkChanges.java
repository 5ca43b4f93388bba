package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.outbox.Outbox;
import io.mebuki.seeds.catalogue.OwnSeeds.Own;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What curators do to many of their seeds at once, and what happens to those that nobody confirms. Each method must be called inside a
 * transaction. Those that take ids do all or nothing: they are empty when one id is no seed of the publisher's.
 */
public final class BulkChanges {

    private final OwnSeeds store;
    private final BulkStore bulk;
    private final BulkCatalogue catalogue;
    private final Outbox outbox;
    private final Clock clock;
    private final Confirmation confirmation;

    BulkChanges(
            OwnSeeds store,
            BulkStore bulk,
            BulkCatalogue catalogue,
            Outbox outbox,
            Clock clock,
            Confirmation confirmation) {
        this.store = store;
        this.bulk = bulk;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.clock = clock;
        this.confirmation = confirmation;
    }

    /**
     * Says that seeds still hold, and shows those again that were hidden.
     *
     * @return how many had not been confirmed today
     */
    public Optional<Integer> confirm(OrganizationRef publisher, Collection<UUID> ids) {
        var now = now();
        var today = confirmation.day(now);
        return own(publisher, ids).map(seeds -> {
            write(publisher, seeds, content -> confirmed(content, today));
            bulk.confirm(seeds.stream().collect(Collectors.toMap(Own::id, Own::content)), now, today);
            return (int) seeds.stream()
                    .filter(seed -> seed.hidden() || seed.confirmedOn().isBefore(today))
                    .count();
        });
    }

    /** A day that the institute has named is moved when it is near; one that it hasn't named needs no new content. */
    private SeedContent confirmed(SeedContent content, LocalDate today) {
        var named = content.confirmedUntil();
        return named == null || named.isAfter(today.plus(confirmation.grace()))
                ? content
                : content.confirmedUntil(today.plus(confirmation.after()));
    }

    /**
     * Shows seeds to others, or to fewer.
     *
     * @return how many were shown to others than these before
     */
    public Optional<Integer> show(OrganizationRef publisher, Collection<UUID> ids, Visibility visibility) {
        return own(publisher, ids).map(seeds -> write(publisher, seeds, content -> content.shownTo(visibility)));
    }

    /** Takes seeds back. */
    public Optional<Integer> withdraw(OrganizationRef publisher, Collection<UUID> ids) {
        return own(publisher, ids)
                .map(seeds -> catalogue.withdraw(
                        publisher,
                        seeds.stream().map(seed -> seed.content().sourceId()).toList()));
    }

    private Optional<List<Own>> own(OrganizationRef publisher, Collection<UUID> ids) {
        var seeds = store.lockOwn(publisher.id(), ids);
        return seeds.size() == ids.size() ? Optional.of(seeds) : Optional.empty();
    }

    private int write(OrganizationRef publisher, List<Own> seeds, UnaryOperator<SeedContent> change) {
        var contents = seeds.stream().map(Own::content).map(change).toList();
        return (int) catalogue.publish(publisher, contents).stream()
                .filter(BulkCatalogue.Outcome::changed)
                .count();
    }

    /**
     * Hides seeds, of whomever, that should have been confirmed longer ago than the grace allows. One that was written or confirmed
     * lately is given that time too, whatever day it names.
     *
     * @return how many these were, at most the limit
     */
    public int hideUnconfirmed(int limit) {
        var now = now();
        var seeds = store.lockUnconfirmed(confirmation.day(now).minus(confirmation.grace()), limit);
        if (!seeds.isEmpty()) {
            store.hide(seeds.keySet(), now);
            outbox.appendAll(Topics.SEEDS, hidden(seeds, now));
        }
        return seeds.size();
    }

    private static List<Keyed> hidden(Map<UUID, OwnSeeds.Unconfirmed> seeds, Instant now) {
        return seeds.entrySet().stream()
                .map(entry -> {
                    var seed = entry.getValue();
                    return SeedEvents.withdrawn(
                            entry.getKey(), seed.version() + 1, seed.publisher(), seed.sourceId(), now);
                })
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
