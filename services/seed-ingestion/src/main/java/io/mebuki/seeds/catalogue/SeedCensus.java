package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import io.mebuki.events.Topics;
import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.census.Owned;
import io.mebuki.platform.census.Tally;
import io.mebuki.platform.census.TallyRows;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the published seeds for those who keep copies, and tells again what they lack. */
final class SeedCensus implements Owned {

    private static final String PUBLISHED = "content is not null and visibility in ('public', 'members', 'private')";

    private final JdbcClient jdbc;
    private final SeedStore store;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SeedCensus(JdbcClient jdbc, SeedStore store, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What there is of a seed, withdrawn or not. */
    private sealed interface Known {

        long version();

        /** What is told of it in a version. */
        Keyed at(long version);

        /** One that its institute has, whether or not others can know of it. */
        record Kept(Seed seed) implements Known {

            @Override
            public long version() {
                return seed.version();
            }

            @Override
            public Keyed at(long version) {
                return SeedEvents.of(seed.in(version), version > 1);
            }
        }

        /** One that is there no more. */
        record Withdrawn(UUID id, long version, OrganizationRef publisher, String sourceId, Instant at)
                implements Known {

            @Override
            public Keyed at(long version) {
                return isErased()
                        ? SeedEvents.erased(id, version, publisher, at)
                        : SeedEvents.withdrawn(id, version, publisher, sourceId, at);
            }

            /** An erased seed has its id in the place of its sourceId. */
            private boolean isErased() {
                return sourceId.equals(id.toString());
            }
        }
    }

    @Override
    public String name() {
        return "seeds";
    }

    @Override
    public List<Tally> tallies() {
        return jdbc.sql(TallyRows.query("seed", "publisher", "publisher_alias", PUBLISHED))
                .query(TallyRows::read);
    }

    @Override
    public List<Entry> entries(UUID organization, Set<Integer> buckets) {
        return jdbc.sql("select id, version from seed where %s and publisher = :publisher and %s = any(:buckets)"
                        .formatted(PUBLISHED, Checksum.BUCKET_SQL))
                .param("publisher", organization)
                .param("buckets", buckets.toArray(Integer[]::new))
                .query((row, number) ->
                        new Entry(row.getObject("id", UUID.class), row.getLong("version"), row.getLong("version")))
                .list();
    }

    @Override
    public Set<UUID> untold() {
        return outbox.waiting(Topics.SEEDS).stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    @Override
    public int tellAgain(List<Again> things) {
        transaction.executeWithoutResult(status -> {
            var known = lock(things.stream().map(Again::id).toList());
            outbox.appendBulk(
                    Topics.SEEDS,
                    things.stream()
                            .map(thing -> event(thing, known.get(thing.id())))
                            .toList());
        });
        return things.size();
    }

    /** Keeps other writers away, in the order that all bulk writers keep, so that nothing newer is told in front of this. */
    private Map<UUID, Known> lock(List<UUID> ids) {
        var known = new HashMap<UUID, Known>();
        jdbc.sql(
                        "select * from seed where id = any(cast(:ids as uuid[])) order by publisher, source_id for no key update")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    known.put(row.getObject("id", UUID.class), read(row));
                });
        return known;
    }

    private Known read(ResultSet row) throws SQLException {
        if (row.getString("content") != null) {
            return new Known.Kept(store.seed(row));
        }
        return new Known.Withdrawn(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new OrganizationRef(row.getObject("publisher", UUID.class), row.getString("publisher_alias")),
                row.getString("source_id"),
                row.getTimestamp("updated_at").toInstant());
    }

    private Keyed event(Again thing, @Nullable Known known) {
        if (known == null) {
            return withdrawn(thing);
        }
        long version = thing.over(known.version());
        if (version != known.version()) {
            jdbc.sql("update seed set version = ? where id = ?")
                    .params(version, thing.id())
                    .update();
        }
        return known.at(version);
    }

    /** Of a seed that is not known here nobody knows the sourceId either: its own id stands there, which is nobody's. */
    private Keyed withdrawn(Again thing) {
        var publisher =
                new OrganizationRef(thing.organization(), thing.organization().toString());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return SeedEvents.withdrawn(
                thing.id(), thing.version(), publisher, thing.id().toString(), now);
    }
}
