package io.mebuki.recommendation.needs;

import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.census.Tally;
import io.mebuki.platform.census.TallyRows;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the open needs that are kept. One without its vector is not whole. */
final class NeedCopies implements Indexed {

    private static final String HELD = """
            (select need.id, need.owner, need.version as told,
               case when need_vector.id is null then 0 else need.version end as version
             from need left join (select distinct id, version from need_vector) need_vector
               on need_vector.id = need.id and need_vector.version = need.version
             where need.owner is not null) held
            """;

    private final JdbcClient jdbc;
    private final Predicate<Duration> takenIn;

    /** @param takenIn waits until all that was told has been taken in */
    NeedCopies(JdbcClient jdbc, Predicate<Duration> takenIn) {
        this.jdbc = jdbc;
        this.takenIn = takenIn;
    }

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public List<Tally> tallies() {
        return jdbc.sql(TallyRows.query(HELD, "owner", "null::text", "true")).query(TallyRows::read);
    }

    @Override
    public List<Entry> entries(UUID organization, Set<Integer> buckets) {
        return jdbc.sql("select id, version, told from %s where owner = :owner and %s = any(:buckets)"
                        .formatted(HELD, Checksum.BUCKET_SQL))
                .param("owner", organization)
                .param("buckets", buckets.toArray(Integer[]::new))
                .query((row, number) ->
                        new Entry(row.getObject("id", UUID.class), row.getLong("version"), row.getLong("told")))
                .list();
    }

    @Override
    public boolean caughtUp(Duration patience) {
        return takenIn.test(patience);
    }
}
