package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import io.mebuki.events.Topics;
import io.mebuki.platform.ids.UuidV7;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.outbox.Outbox;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.Tenant;
import io.mebuki.platform.web.ETags;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes, revises and withdraws single seeds, each in one transaction with its event and under the lock of the seed's row. */
final class Catalogue {

    private final SeedStore store;
    private final Erased erased;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Catalogue(SeedStore store, Erased erased, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.erased = erased;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    Seed publish(Tenant publisher, SeedContent given) {
        return transaction.execute(status -> {
            refuseErased(publisher, given);
            var content = erased.withoutPeople(publisher.id(), given);
            var now = now();
            var owner = new OrganizationRef(publisher.id(), publisher.alias());
            var fresh = Seed.written(UuidV7.next(), 1, owner, content, null, now, now);
            return store.insert(fresh) ? told(fresh, false) : publishedAgain(fresh);
        });
    }

    /** Keeps erasures away until the seed is written. */
    private void refuseErased(Tenant publisher, SeedContent content) {
        erased.keepAway(publisher.id());
        if (!erased.seeds(publisher.id(), List.of(content.sourceId())).isEmpty()) {
            throw Problems.conflict("sourceId: got '%s', whose seed was erased for good; publish under another one"
                    .formatted(content.sourceId()));
        }
    }

    private Seed publishedAgain(Seed fresh) {
        var sourceId = fresh.content().sourceId();
        var known = store.lockKnown(fresh.publisher().id(), sourceId);
        if (!known.withdrawn()) {
            throw Problems.conflict(
                    "sourceId: got '%s', which is published as /api/v1/seeds/%s; revise that one with PUT"
                            .formatted(sourceId, known.id()));
        }
        var again = Seed.written(
                known.id(),
                known.version() + 1,
                fresh.publisher(),
                fresh.content(),
                null,
                known.createdAt(),
                fresh.updatedAt());
        store.update(again);
        return told(again, false);
    }

    Seed revise(Tenant publisher, UUID id, @Nullable String ifMatch, SeedContent given) {
        return transaction.execute(status -> {
            erased.keepAway(publisher.id());
            var content = erased.withoutPeople(publisher.id(), given);
            var last = owned(publisher, id);
            ETags.requireMatch(ifMatch, last.version());
            requireSameSource(last, content);
            if (!last.hidden() && store.sameContent(last.content(), content)) {
                return last;
            }
            var owner = new OrganizationRef(publisher.id(), publisher.alias());
            var revised =
                    Seed.written(id, last.version() + 1, owner, content, last.technology(), last.createdAt(), now());
            store.update(revised);
            return told(revised, last.shown());
        });
    }

    void withdraw(Tenant publisher, UUID id, @Nullable String ifMatch) {
        transaction.executeWithoutResult(status -> {
            var last = owned(publisher, id);
            ETags.requireMatch(ifMatch, last.version());
            var now = now();
            store.withdraw(last, now);
            tell(SeedEvents.withdrawn(
                    id, last.version() + 1, last.publisher(), last.content().sourceId(), now));
        });
    }

    private Seed owned(Tenant publisher, UUID id) {
        var seed = store.findAndLock(id, new Reader(publisher.id())).orElseThrow(Problems::notFound);
        if (!seed.publisher().id().equals(publisher.id())) {
            throw Problems.forbidden("Only the organization that has published a seed changes it.");
        }
        return seed;
    }

    private static void requireSameSource(Seed last, SeedContent content) {
        var sourceId = last.content().sourceId();
        if (!sourceId.equals(content.sourceId())) {
            throw Problems.invalid(
                    new FieldViolation("sourceId", content.sourceId(), sourceId + ", which cannot change"));
        }
    }

    private Seed told(Seed seed, boolean shownBefore) {
        tell(SeedEvents.of(seed, shownBefore));
        return seed;
    }

    private void tell(Keyed event) {
        outbox.appendAll(Topics.SEEDS, List.of(event));
    }

    /** As exact as the database keeps it, so that the answer to a write and a later read agree. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
