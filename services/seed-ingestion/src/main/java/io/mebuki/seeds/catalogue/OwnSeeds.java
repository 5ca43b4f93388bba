package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Many seeds by their ids, and those that nobody has confirmed. */
final class OwnSeeds {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnSeeds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A seed of the institute that asks. */
    record Own(UUID id, SeedContent content, boolean hidden, LocalDate confirmedOn) {}

    /** A seed that is to be hidden. */
    record Unconfirmed(long version, OrganizationRef publisher, String sourceId) {}

    /** Those of the ids that are seeds of the publisher, not withdrawn; in the order in which all bulk writers lock. */
    List<Own> lockOwn(UUID publisher, Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, content, visibility = 'hidden' as hidden, confirmed_on from seed
                        where id = any(cast(:ids as uuid[])) and publisher = :publisher and content is not null
                        order by source_id for no key update
                        """)
                .param("ids", texts(ids))
                .param("publisher", publisher)
                .query((row, number) -> new Own(
                        row.getObject("id", UUID.class),
                        json.readValue(row.getString("content"), SeedContent.class),
                        row.getBoolean("hidden"),
                        row.getObject("confirmed_on", LocalDate.class)))
                .list();
    }

    /** What another process hides, or somebody writes just now, is left out. */
    Map<UUID, Unconfirmed> lockUnconfirmed(LocalDate before, int limit) {
        var found = new LinkedHashMap<UUID, Unconfirmed>();
        jdbc.sql("""
                        select id, version, publisher, publisher_alias, source_id from seed
                        where content is not null and visibility in ('public', 'members', 'private')
                          and confirm_by < :before and confirmed_on < :before
                        order by confirm_by limit :limit for no key update skip locked
                        """).param("before", before).param("limit", limit).query(row -> {
            found.put(
                    row.getObject("id", UUID.class),
                    new Unconfirmed(
                            row.getLong("version"),
                            new OrganizationRef(
                                    row.getObject("publisher", UUID.class), row.getString("publisher_alias")),
                            row.getString("source_id")));
        });
        return found;
    }

    /** The rows must be locked. */
    void hide(Collection<UUID> ids, Instant at) {
        jdbc.sql("""
                        update seed set version = version + 1, visibility = 'hidden', offered = false, updated_at = :at,
                          public_changed_at = case when %s then :at else public_changed_at end
                        where id = any(cast(:ids as uuid[]))
                        """.formatted(PublicSeeds.IS_OFFERED))
                .param("at", Timestamp.from(at))
                .param("ids", texts(ids))
                .update();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
