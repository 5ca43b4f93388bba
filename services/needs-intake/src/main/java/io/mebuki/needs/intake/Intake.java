package io.mebuki.needs.intake;

import io.mebuki.events.OrganizationRef;
import io.mebuki.platform.idempotency.Idempotency;
import io.mebuki.platform.ids.UuidV7;
import io.mebuki.platform.problem.ProblemException;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.Tenant;
import io.mebuki.platform.web.ETags;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes needs. Each change, its event and the answer to its Idempotency-Key are one transaction with the need's row locked. */
final class Intake {

    private final NeedStore needs;
    private final NeedEvents events;
    private final Idempotency idempotency;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(NeedStore needs, NeedEvents events, Idempotency idempotency, TransactionTemplate transaction, Clock clock) {
        this.needs = needs;
        this.events = events;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What makes a request what it is, for its Idempotency-Key. */
    private record Request(
            String operation, @Nullable UUID id, @Nullable NeedContent content) {}

    Need draft(Tenant tenant, @Nullable String key, NeedContent content) {
        return idempotency.once(tenant.id(), key, new Request("draft", null, content), Need.class, () -> {
            var owner = new OrganizationRef(tenant.id(), tenant.alias());
            var need = Need.draft(UuidV7.next(), owner, content, now());
            needs.insert(need);
            return need;
        });
    }

    Need edit(Tenant tenant, UUID id, @Nullable String ifMatch, NeedContent content) {
        return transaction.execute(status -> change(tenant, id, need -> {
            ETags.requireMatch(ifMatch, need.version());
            return need.edited(content, now());
        }));
    }

    Need publish(Tenant tenant, UUID id, @Nullable String key) {
        return idempotency.once(
                tenant.id(),
                key,
                new Request("publish", id, null),
                Need.class,
                () -> change(tenant, id, need -> need.published(now())));
    }

    Need close(Tenant tenant, UUID id, @Nullable String key) {
        return idempotency.once(
                tenant.id(),
                key,
                new Request("close", id, null),
                Need.class,
                () -> change(tenant, id, need -> need.closed(now())));
    }

    private Need change(Tenant tenant, UUID id, UnaryOperator<Need> change) {
        var before = needs.lockOwn(id, tenant).orElseThrow(() -> refusal(tenant, id));
        var after = change.apply(before);
        if (after.version() != before.version()) {
            needs.update(after);
            events.tell(before.status(), after);
        }
        return after;
    }

    private ProblemException refusal(Tenant tenant, UUID id) {
        return needs.visible(id, tenant).isPresent()
                ? Problems.forbidden("The need belongs to another organization.")
                : Problems.notFound();
    }

    /** As exact as the database keeps it, so that every answer says the same time. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
