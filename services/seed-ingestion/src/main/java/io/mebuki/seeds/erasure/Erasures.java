package io.mebuki.seeds.erasure;

import io.mebuki.events.ErasureBegun;
import io.mebuki.events.ErasureBegun.ErasedSeed;
import io.mebuki.events.OrganizationRef;
import io.mebuki.events.Topics;
import io.mebuki.platform.erasure.Digests;
import io.mebuki.platform.ids.UuidV7;
import io.mebuki.platform.outbox.Outbox;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.Tenant;
import io.mebuki.seeds.catalogue.SeedErasing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins erasures, each in one transaction with the seeds that it changes and with the events that tell every service, and has the
 * stores looked through until nothing is found.
 */
final class Erasures {

    private static final int SOME = 10;

    private final ErasureStore store;
    private final SeedErasing seeds;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final ErasureProperties properties;
    private final Clock clock;

    Erasures(
            ErasureStore store,
            SeedErasing seeds,
            Outbox outbox,
            TransactionTemplate transaction,
            ErasureProperties properties,
            Clock clock) {
        this.store = store;
        this.seeds = seeds;
        this.outbox = outbox;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** Erases; what was erased before is answered as that erasure. Must be called inside a transaction. */
    Erasure begin(Tenant tenant, Subject subject) {
        var publisher = new OrganizationRef(tenant.id(), tenant.alias());
        seeds.keepWritersAway(publisher.id());
        return switch (subject) {
            case Subject.Seed(var id) ->
                store.ofSeed(publisher.id(), id)
                        .orElseGet(() ->
                                begin(publisher, seeds.eraseSeed(publisher, id).orElseThrow(Problems::notFound), null));
            case Subject.Person(var sourceId) -> erasePerson(publisher, sourceId);
        };
    }

    private Erasure erasePerson(OrganizationRef publisher, String sourceId) {
        var outcome = seeds.erasePerson(publisher, sourceId);
        return store.ofDigest(publisher.id(), outcome.digest()).orElseGet(() -> begin(publisher, outcome, sourceId));
    }

    private Erasure begin(OrganizationRef publisher, SeedErasing.Outcome outcome, @Nullable String person) {
        var id = UuidV7.next();
        var erasure = new Erasure(
                id,
                publisher,
                outcome.digest(),
                person == null ? null : Digests.ofPerson(id, publisher.id(), person),
                outcome.seeds().stream()
                        .map(seed -> new ErasedSeed(seed.id(), seed.version()))
                        .toList(),
                outcome.mentions(),
                1,
                now(),
                null);
        store.insert(erasure, next(erasure));
        tell(erasure);
        return erasure;
    }

    /** Has the stores looked through once more. */
    Erasure repeat(Tenant tenant, UUID id) {
        return transaction.execute(status -> {
            var own = store.find(tenant.id(), id).flatMap(found -> store.lock(found.id()));
            return again(own.orElseThrow(Problems::notFound));
        });
    }

    /** Has the stores looked through again where something was found, or a service has not answered; called by a schedule. */
    void goOn() {
        transaction.executeWithoutResult(
                status -> store.due(clock.instant(), SOME).forEach(this::again));
    }

    /** Erases what has come back with a restored database, by what was told when it was erased. */
    void eraseAgain(ErasureBegun begun) {
        transaction.executeWithoutResult(status -> {
            var publisher = begun.publisher();
            seeds.keepWritersAway(publisher.id());
            var gone = begun.seeds().stream()
                    .map(seed -> new SeedErasing.Changed(seed.id(), seed.version()))
                    .toList();
            seeds.eraseAgain(publisher, begun.digest(), begun.person() != null, gone);
            again(store.lock(begun.erasureId()).orElseGet(() -> returned(Erasure.told(begun))));
        });
    }

    private Erasure returned(Erasure lost) {
        store.insert(lost, now());
        return lost;
    }

    private Erasure again(Erasure last) {
        var round = last.again();
        store.begin(round, next(round));
        tell(round);
        return round;
    }

    private void tell(Erasure erasure) {
        outbox.append(Topics.ERASURES, erasure.id().toString(), erasure.begun());
    }

    /** With growing pauses: topics take hours to forget. */
    private Instant next(Erasure erasure) {
        int doublings = Math.min(erasure.round() - 1, Integer.SIZE - 2);
        var pause = properties.pause().multipliedBy(1L << doublings);
        return now().plus(shorter(pause, properties.longestPause()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
