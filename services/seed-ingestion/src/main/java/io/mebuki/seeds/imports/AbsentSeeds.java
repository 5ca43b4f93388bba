package io.mebuki.seeds.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an institute publishes and a file that stands for all of it does not have. What harvests have brought is not the file's to
 * speak of. The file's sourceIds are kept until nothing is to be withdrawn any more.
 */
final class AbsentSeeds {

    private static final String ABSENT = """
            from seed s
            where s.publisher = :publisher and s.content is not null
              and not exists (select from seed_import_source met where met.import_id = :import and met.source_id = s.source_id)
              and not exists (
                select from harvest_source h join harvest_item i on i.source_id = h.id
                where h.publisher = s.publisher and i.seed = s.source_id and not i.gone)
            """;

    private final JdbcClient jdbc;

    AbsentSeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells how many they are at the end of a file, unless a row of it was rejected: that one may be the seed that seems absent. */
    void note(Turn turn) {
        jdbc.sql("update seed_import set absent = case when rejected = 0 then :absent end where id = :id")
                .param("absent", count(turn.publisher().id(), turn.id()))
                .param("id", turn.id())
                .update();
        if (turn.dryRun()) {
            forget(turn.id());
        }
    }

    long count(UUID publisher, UUID id) {
        return jdbc.sql("select count(*) " + ABSENT)
                .param("publisher", publisher)
                .param("import", id)
                .query(Long.class)
                .single();
    }

    /** The sourceIds of some of them. */
    List<String> some(UUID publisher, UUID id, int many) {
        return jdbc.sql("select s.source_id " + ABSENT + " order by s.source_id limit :many")
                .param("publisher", publisher)
                .param("import", id)
                .param("many", many)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Forgets which sourceIds a file had. */
    void forget(UUID id) {
        jdbc.sql("delete from seed_import_source where import_id = ?").param(id).update();
    }

    /** Forgets the files whose withdrawal nobody has confirmed since then. */
    void forgetOlder(Instant since) {
        jdbc.sql("""
                        with old as (
                          update seed_import set absent = null
                          where absent is not null and status = 'completed' and updated_at < ? returning id
                        )
                        delete from seed_import_source using old where import_id = old.id
                        """).param(Timestamp.from(since)).update();
    }
}
