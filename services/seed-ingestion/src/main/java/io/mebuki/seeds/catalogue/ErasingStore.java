package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What erasing reads and writes of seeds. An erased one has its id in the place of its sourceId. */
final class ErasingStore {

    private final JdbcClient jdbc;
    private final SeedStore seeds;
    private final JsonMapper json;

    ErasingStore(JdbcClient jdbc, SeedStore seeds, JsonMapper json) {
        this.jdbc = jdbc;
        this.seeds = seeds;
        this.json = json;
    }

    /** A seed, or what is left of one. */
    record Row(
            UUID id,
            long version,
            OrganizationRef publisher,
            String sourceId,
            @Nullable Seed seed,
            Instant updatedAt) {

        boolean isErased() {
            return seed == null && sourceId.equals(id.toString());
        }
    }

    /** A seed of the publisher that is not erased yet. */
    Optional<Row> lock(UUID publisher, UUID id) {
        return jdbc.sql("select * from seed where id = ? and publisher = ? for update")
                .params(id, publisher)
                .query((row, number) -> row(row))
                .optional()
                .filter(row -> !row.isErased());
    }

    List<Row> lockAll(Collection<UUID> ids) {
        return jdbc.sql("""
                        select * from seed where id = any(cast(:ids as uuid[])) order by publisher, source_id for no key update
                        """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    /** Nobody who harvests us is told of it: that would need the sourceId. */
    void erase(UUID id, long version, Instant at) {
        jdbc.sql("""
                        update seed set version = :version, source_id = id::text, visibility = 'private', offered = false, content = null,
                          content_hash = null, technology = null, merged_into = null, merged_content = null, merged_hash = null,
                          public_changed_at = null, updated_at = :at
                        where id = :id
                        """)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** The published seeds that name the person of the digest, locked. */
    List<Seed> naming(UUID publisher, String digest) {
        return jdbc.sql("select " + SeedStore.COLUMNS + """
                         from seed where publisher = :publisher and names_person(content, publisher, :digest)
                        order by source_id for no key update
                        """)
                .param("publisher", publisher)
                .param("digest", digest)
                .query(seeds.seeds())
                .list();
    }

    /** How many published seeds have one of the names anywhere. */
    int mentions(UUID publisher, Set<String> names) {
        if (names.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        select count(*) from seed where publisher = :publisher and content is not null
                          and exists (select from unnest(:names) as name where position(name in content) > 0)
                        """)
                .param("publisher", publisher)
                .param("names", names.stream().map(this::asInJson).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private String asInJson(String name) {
        var quoted = json.writeValueAsString(name);
        return quoted.substring(1, quoted.length() - 1);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new OrganizationRef(row.getObject("publisher", UUID.class), row.getString("publisher_alias")),
                row.getString("source_id"),
                row.getString("content") == null ? null : seeds.seed(row),
                row.getTimestamp("updated_at").toInstant());
    }
}
