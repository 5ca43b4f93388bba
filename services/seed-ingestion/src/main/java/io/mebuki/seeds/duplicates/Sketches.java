package io.mebuki.seeds.duplicates;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the sketch of each published seed, and finds those that share a band of it. */
final class Sketches {

    /** Of thousands of equal texts each is compared with the oldest, and so all are tied together. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Sketches(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** What is kept of one version. */
    record Sketch(long version, int[] bands) {}

    /** Replaces what was kept of these seeds. */
    void put(Map<UUID, Sketch> sketches) {
        remove(sketches.keySet());
        batches.batchUpdate(
                "insert into seed_sketch (seed_id, version, bands) values (?, ?, ?)",
                sketches.entrySet(),
                Math.max(1, sketches.size()),
                (statement, each) -> {
                    var bands = Arrays.stream(each.getValue().bands()).boxed().toArray();
                    statement.setObject(1, each.getKey());
                    statement.setLong(2, each.getValue().version());
                    statement.setArray(3, statement.getConnection().createArrayOf("int4", bands));
                });
        jdbc.sql("""
                        insert into seed_band (band, seed_id) select unnest(bands), seed_id from seed_sketch
                        where seed_id = any(cast(? as uuid[]))
                        """).param(Ids.texts(sketches.keySet())).update();
    }

    void remove(Collection<UUID> seeds) {
        jdbc.sql("""
                        with gone as (delete from seed_sketch where seed_id = any(cast(? as uuid[])) returning seed_id, bands)
                        delete from seed_band b using gone where b.seed_id = gone.seed_id and b.band = any(gone.bands)
                        """).param(Ids.texts(seeds)).update();
    }

    /** Each seed with those that share most bands with it. */
    List<Couple> sharing(Collection<UUID> seeds) {
        return jdbc.sql("""
                        select here.seed_id, there.seed_id from seed_sketch here cross join lateral (
                          select oldest.seed_id from unnest(here.bands) as shared (band) cross join lateral (
                            select b.seed_id from seed_band b where b.band = shared.band and b.seed_id <> here.seed_id
                            order by b.seed_id limit :most) oldest
                          group by oldest.seed_id order by count(*) desc, oldest.seed_id limit :most) there
                        where here.seed_id = any(cast(:seeds as uuid[]))
                        """)
                .param("most", MOST)
                .param("seeds", Ids.texts(seeds))
                .query((row, number) -> Couple.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
