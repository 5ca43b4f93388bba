package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One seed in the database. What a reader may see is decided inside the queries. */
final class SeedStore {

    static final String COLUMNS = "seed.id, seed.version, seed.publisher, seed.publisher_alias, seed.content, "
            + "seed.visibility, seed.technology, seed.created_at, seed.updated_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Confirmation confirmation;

    SeedStore(JdbcClient jdbc, JsonMapper json, Confirmation confirmation) {
        this.jdbc = jdbc;
        this.json = json;
        this.confirmation = confirmation;
    }

    /** What is left of a withdrawn seed, or stands in the way of a new one. */
    record Known(UUID id, long version, boolean withdrawn, Instant createdAt) {}

    Optional<Seed> find(UUID id, Reader reader) {
        return find(id, reader, "");
    }

    /** Keeps other writers of the seed away until the transaction ends. */
    Optional<Seed> findAndLock(UUID id, Reader reader) {
        return find(id, reader, " for no key update");
    }

    private Optional<Seed> find(UUID id, Reader reader, String lock) {
        return jdbc.sql("select " + COLUMNS + " from seed where id = :id and " + Reader.MAY_SEE + lock)
                .param("id", id)
                .param("reader", reader.organization())
                .query(seeds())
                .optional();
    }

    /** False when the publisher has a seed of that sourceId, withdrawn or not. */
    boolean insert(Seed seed) {
        var written = Written.of(seed.content(), json);
        var today = confirmation.day(seed.updatedAt());
        return jdbc.sql("""
                                insert into seed (id, publisher, publisher_alias, source_id, version, visibility, offered, content,
                                  content_hash, created_at, updated_at, confirmed_on, confirm_by, public_changed_at)
                                values (:id, :publisher, :alias, :source, :version, :visibility, :offered, :content, :hash, :created,
                                  :updated, :on, :by, case when :offered then cast(:updated as timestamptz) end)
                                on conflict (publisher, source_id) do nothing
                                """)
                        .param("id", seed.id())
                        .param("publisher", seed.publisher().id())
                        .param("alias", seed.publisher().alias())
                        .param("source", seed.content().sourceId())
                        .param("version", seed.version())
                        .param("visibility", seed.content().visibility().stored())
                        .param("offered", seed.content().mayBeOffered())
                        .param("content", written.json())
                        .param("hash", written.hash())
                        .param("created", Timestamp.from(seed.createdAt()))
                        .param("on", today)
                        .param("by", confirmation.by(seed.content(), today))
                        .param("updated", Timestamp.from(seed.updatedAt()))
                        .update()
                == 1;
    }

    /** Keeps other writers away too. */
    Known lockKnown(UUID publisher, String sourceId) {
        return jdbc.sql("""
                        select id, version, content is null as withdrawn, created_at from seed
                        where publisher = ? and source_id = ? for no key update
                        """)
                .params(publisher, sourceId)
                .query((row, number) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getBoolean("withdrawn"),
                        row.getTimestamp("created_at").toInstant()))
                .single();
    }

    /** The seed's row must be locked. */
    void update(Seed seed) {
        var written = Written.of(seed.content(), json);
        var today = confirmation.day(seed.updatedAt());
        jdbc.sql("""
                        update seed set version = :version, publisher_alias = :alias, visibility = :visibility, offered = :offered,
                          content = :content, content_hash = :hash, updated_at = :updated, confirmed_on = :on, confirm_by = :by,
                          merged_into = null, merged_content = null, merged_hash = null,
                          public_changed_at = case when :offered or %s then :updated else public_changed_at end
                        where id = :id
                        """.formatted(PublicSeeds.IS_OFFERED))
                .param("id", seed.id())
                .param("alias", seed.publisher().alias())
                .param("version", seed.version())
                .param("visibility", seed.content().visibility().stored())
                .param("offered", seed.content().mayBeOffered())
                .param("content", written.json())
                .param("hash", written.hash())
                .param("on", today)
                .param("by", confirmation.by(seed.content(), today))
                .param("updated", Timestamp.from(seed.updatedAt()))
                .update();
    }

    /** The seed's row must be locked. */
    void withdraw(Seed last, Instant at) {
        jdbc.sql("""
                        update seed set version = version + 1, content = null, content_hash = null, technology = null, updated_at = :at,
                          public_changed_at = case when %s then :at else public_changed_at end
                        where id = :id
                        """.formatted(PublicSeeds.IS_OFFERED))
                .param("at", Timestamp.from(at))
                .param("id", last.id())
                .update();
    }

    boolean sameContent(SeedContent one, SeedContent other) {
        return Arrays.equals(
                Written.of(one, json).hash(), Written.of(other, json).hash());
    }

    RowMapper<Seed> seeds() {
        return (row, number) -> seed(row);
    }

    Seed seed(ResultSet row) throws SQLException {
        return new Seed(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new OrganizationRef(row.getObject("publisher", UUID.class), row.getString("publisher_alias")),
                json.readValue(row.getString("content"), SeedContent.class),
                "hidden".equals(row.getString("visibility")),
                row.getObject("technology", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
