package io.mebuki.seeds.duplicates;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the sketch of each published seed, and finds those that share a band of it. */
final class Sketches {

    /** Of thousands of equal texts each is compared with these, and so all are tied together. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Sketches(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** What is kept of one version. */
    record Sketch(long version, int[] bands) {}

    void put(Map<UUID, Sketch> sketches) {
        batches.batchUpdate(
                """
                insert into seed_sketch (seed_id, version, bands) values (?, ?, ?)
                on conflict (seed_id) do update set version = excluded.version, bands = excluded.bands
                where seed_sketch.version < excluded.version
                """,
                sketches.entrySet(),
                sketches.size(),
                (statement, each) -> {
                    var bands = each.getValue().bands();
                    statement.setObject(1, each.getKey());
                    statement.setLong(2, each.getValue().version());
                    statement.setArray(
                            3,
                            statement
                                    .getConnection()
                                    .createArrayOf(
                                            "int4",
                                            java.util.Arrays.stream(bands).boxed().toArray()));
                });
    }

    void remove(Collection<UUID> seeds) {
        jdbc.sql("delete from seed_sketch where seed_id = any(cast(? as uuid[]))")
                .param(Ids.texts(seeds))
                .update();
    }

    /** Each seed with those that share most bands with it. */
    List<Couple> sharing(Collection<UUID> seeds) {
        return jdbc.sql("""
                        select here.seed_id, there.seed_id from seed_sketch here cross join lateral (
                          select s.seed_id from seed_sketch s where s.bands && here.bands and s.seed_id <> here.seed_id
                          order by (select count(*) from unnest(s.bands) band where band = any(here.bands)) desc, s.seed_id
                          limit :most) there
                        where here.seed_id = any(cast(:seeds as uuid[]))
                        """)
                .param("most", MOST)
                .param("seeds", Ids.texts(seeds))
                .query((row, number) -> Couple.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
