package io.mebuki.needs.intake;

import io.mebuki.events.NeedClosed;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.OrganizationRef;
import io.mebuki.events.Topics;
import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.census.Owned;
import io.mebuki.platform.census.Tally;
import io.mebuki.platform.census.TallyRows;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.outbox.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the published needs for those who keep copies, and tells again what they lack. Drafts and closed needs are nobody's. */
final class NeedCensus implements Owned {

    private static final String PUBLISHED = "status = 'published'";

    private final JdbcClient jdbc;
    private final NeedRows rows;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NeedCensus(JdbcClient jdbc, NeedRows rows, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public List<Tally> tallies() {
        return jdbc.sql(TallyRows.query("need", "owner", "owner_alias", PUBLISHED))
                .query(TallyRows::read);
    }

    @Override
    public List<Entry> entries(UUID organization, Set<Integer> buckets) {
        return jdbc.sql("select id, version from need where %s and owner = :owner and %s = any(:buckets)"
                        .formatted(PUBLISHED, Checksum.BUCKET_SQL))
                .param("owner", organization)
                .param("buckets", buckets.toArray(Integer[]::new))
                .query((row, number) ->
                        new Entry(row.getObject("id", UUID.class), row.getLong("version"), row.getLong("version")))
                .list();
    }

    @Override
    public Set<UUID> untold() {
        return outbox.waiting(Topics.NEEDS).stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    @Override
    public int tellAgain(List<Again> things) {
        transaction.executeWithoutResult(status -> {
            var known = lock(things.stream().map(Again::id).toList());
            outbox.appendAll(
                    Topics.NEEDS,
                    things.stream()
                            .map(thing -> new Keyed(thing.id().toString(), event(thing, known.get(thing.id()))))
                            .toList());
        });
        return things.size();
    }

    /** Keeps other writers away, so that nothing newer is told in front of this. */
    private Map<UUID, Need> lock(List<UUID> ids) {
        return jdbc
                .sql("select * from need where id = any(cast(:ids as uuid[])) order by id for update")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> rows.need(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Need::id, Function.identity()));
    }

    private NeedEvent event(Again thing, @Nullable Need known) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (known == null) {
            var owner = new OrganizationRef(
                    thing.organization(), thing.organization().toString());
            return new NeedClosed(thing.id(), thing.version(), owner, now);
        }
        var need = known.at(thing.over(known.version()));
        if (need.version() != known.version()) {
            jdbc.sql("update need set version = ? where id = ?")
                    .params(need.version(), need.id())
                    .update();
        }
        // A draft has been told to nobody, so a copy of it can only be there by mistake.
        return NeedEvents.event(Status.PUBLISHED, need)
                .orElseGet(() -> new NeedClosed(need.id(), need.version(), need.owner(), now));
    }
}
