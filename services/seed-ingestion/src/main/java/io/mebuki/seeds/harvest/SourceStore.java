package io.mebuki.seeds.harvest;

import io.mebuki.events.OrganizationRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sources, each seen by its institute alone. */
final class SourceStore {

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Source> find(UUID publisher, UUID id) {
        return jdbc.sql("select * from harvest_source where publisher = ? and id = ?")
                .params(publisher, id)
                .query((row, number) -> source(row))
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Source> findAndLock(UUID publisher, UUID id) {
        return jdbc.sql("select * from harvest_source where publisher = ? and id = ? for update")
                .params(publisher, id)
                .query((row, number) -> source(row))
                .optional();
    }

    /** Newest first. */
    List<Source> page(UUID publisher, @Nullable UUID after, int many) {
        return jdbc.sql("""
                        select * from harvest_source
                        where publisher = :publisher and (cast(:after as uuid) is null or id < :after) order by id desc limit :many
                        """)
                .param("publisher", publisher)
                .param("after", after)
                .param("many", many)
                .query((row, number) -> source(row))
                .list();
    }

    /** The source of a run, whoever asks. */
    Source of(Run run) {
        return jdbc.sql("select * from harvest_source where id = ?")
                .param(run.source())
                .query((row, number) -> source(row))
                .single();
    }

    /** Those whose time has come, locked until the transaction ends; others that look for them meanwhile miss them. */
    List<Source> due(Instant now) {
        return jdbc.sql("select * from harvest_source where next_run_at <= ? for update skip locked")
                .param(Timestamp.from(now))
                .query((row, number) -> source(row))
                .list();
    }

    void insert(Source source) {
        jdbc.sql("""
                        insert into harvest_source (id, publisher, publisher_alias, version, name, url, metadata_prefix, set_spec, every_hours,
                          visibility, next_run_at, harvested_until, created_at, updated_at)
                        values (:id, :publisher, :alias, :version, :name, :url, :prefix, :set, :hours, :visibility, :next, :until, :created,
                          :updated)
                        """)
                .param("created", Timestamp.from(source.createdAt()))
                .params(values(source))
                .update();
    }

    void update(Source source) {
        jdbc.sql("""
                        update harvest_source set publisher_alias = :alias, version = :version, name = :name, url = :url,
                          metadata_prefix = :prefix, set_spec = :set, every_hours = :hours, visibility = :visibility, next_run_at = :next,
                          harvested_until = :until, updated_at = :updated
                        where id = :id and publisher = :publisher
                        """).params(values(source)).update();
    }

    private static Map<String, @Nullable Object> values(Source source) {
        var values = new HashMap<String, @Nullable Object>();
        var content = source.content();
        values.put("id", source.id());
        values.put("publisher", source.publisher().id());
        values.put("alias", source.publisher().alias());
        values.put("version", source.version());
        values.put("name", content.name());
        values.put("url", content.url());
        values.put("prefix", content.metadataPrefix());
        values.put("set", content.set());
        values.put("hours", content.everyHours());
        values.put("visibility", content.visibility());
        values.put("next", timestamp(source.nextRunAt()));
        values.put("until", timestamp(source.harvestedUntil()));
        values.put("updated", Timestamp.from(source.updatedAt()));
        return values;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    void nextRun(UUID id, Instant at) {
        jdbc.sql("update harvest_source set next_run_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from harvest_source where id = ?").param(id).update();
    }

    private static Source source(ResultSet row) throws SQLException {
        var content = new Source.Content(
                row.getString("name"),
                row.getString("url"),
                row.getString("metadata_prefix"),
                row.getString("set_spec"),
                row.getObject("every_hours", Integer.class),
                row.getString("visibility"));
        return new Source(
                row.getObject("id", UUID.class),
                new OrganizationRef(row.getObject("publisher", UUID.class), row.getString("publisher_alias")),
                row.getLong("version"),
                content,
                instant(row.getTimestamp("next_run_at")),
                instant(row.getTimestamp("harvested_until")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
