package io.mebuki.seeds.harvest;

import io.mebuki.events.OrganizationRef;
import io.mebuki.platform.ids.UuidV7;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.Tenant;
import io.mebuki.platform.web.ETags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** What institutes do with their sources. */
final class Sources {

    private final SourceStore store;
    private final RunStore runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sources(SourceStore store, RunStore runs, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
    }

    Source add(Tenant publisher, Source.Content content) {
        var now = now();
        var owner = new OrganizationRef(publisher.id(), publisher.alias());
        var source = new Source(UuidV7.next(), owner, 1, content, firstRun(content, now), null, now, now);
        store.insert(source);
        return source;
    }

    /** A new source is harvested soon, so that its institute sees what comes of it. */
    private static @Nullable Instant firstRun(Source.Content content, Instant now) {
        return content.everyHours() == null ? null : now;
    }

    Source change(Tenant publisher, UUID id, @Nullable String ifMatch, Source.Content content) {
        return transaction.execute(status -> {
            var last = store.findAndLock(publisher.id(), id).orElseThrow(Problems::notFound);
            ETags.requireMatch(ifMatch, last.version());
            var changed = changed(last, publisher, content);
            store.update(changed);
            return changed;
        });
    }

    private Source changed(Source last, Tenant publisher, Source.Content content) {
        var now = now();
        var again = content.sameList(last.content());
        return new Source(
                last.id(),
                new OrganizationRef(publisher.id(), publisher.alias()),
                last.version() + 1,
                content,
                nextRun(last, content, now),
                again ? last.harvestedUntil() : null,
                last.createdAt(),
                now);
    }

    private static @Nullable Instant nextRun(Source last, Source.Content content, Instant now) {
        if (content.everyHours() == null) {
            return null;
        }
        return content.everyHours().equals(last.content().everyHours()) && content.sameList(last.content())
                ? last.nextRunAt()
                : now;
    }

    void delete(Tenant publisher, UUID id, @Nullable String ifMatch) {
        transaction.executeWithoutResult(status -> {
            var last = store.findAndLock(publisher.id(), id).orElseThrow(Problems::notFound);
            ETags.requireMatch(ifMatch, last.version());
            store.delete(id);
        });
    }

    Source find(Tenant publisher, UUID id) {
        return store.find(publisher.id(), id).orElseThrow(Problems::notFound);
    }

    /** The run that has begun, or that runs already. */
    Run harvest(Tenant publisher, UUID id, boolean whole) {
        return transaction.execute(status -> {
            var source = store.findAndLock(publisher.id(), id).orElseThrow(Problems::notFound);
            runs.begin(id, whole ? null : source.harvestedUntil());
            return runs.page(id, null, 1).getFirst();
        });
    }

    /** Begins the runs whose time has come; called by a schedule. */
    void harvestDue() {
        transaction.executeWithoutResult(status -> {
            var now = now();
            store.due(now).forEach(source -> {
                runs.begin(source.id(), source.harvestedUntil());
                var hours = source.content().everyHours();
                store.nextRun(source.id(), now.plus(Duration.ofHours(hours == null ? 24 : hours)));
            });
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
