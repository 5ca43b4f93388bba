package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many seeds of one publisher, one statement for all. Rows are always locked in the order of their sourceIds, so that two bulk
 * writers wait for each other instead of locking each other out.
 */
final class BulkStore {

    private static final String KNOWN = """
            select id, source_id, version, visibility, content_hash, technology, created_at,
              case when exists (select from seed kept where kept.id = seed.merged_into and kept.content is not null)
                then merged_hash end as merged_hash
            from seed where publisher = :publisher and source_id = any(:sources) order by source_id
            """;

    private final JdbcClient jdbc;
    private final Confirmation confirmation;

    BulkStore(JdbcClient jdbc, Confirmation confirmation) {
        this.jdbc = jdbc;
        this.confirmation = confirmation;
    }

    /**
     * A seed that there is; without a hash when it is withdrawn.
     *
     * @param mergedHash of what it said when it was merged into a seed that is still published
     */
    record Known(
            UUID id,
            long version,
            String visibility,
            byte @Nullable [] hash,
            byte @Nullable [] mergedHash,
            @Nullable UUID technology,
            Instant createdAt) {

        /** Whether it stands here with this content already, for others too, or stands in another seed. */
        boolean has(Written written) {
            return !hidden() && Arrays.equals(written.hash(), hash == null ? mergedHash : hash);
        }

        private boolean hidden() {
            return visibility.equals("hidden");
        }

        /** Whether others than its publisher can know of it. */
        boolean shown() {
            return hash != null && !hidden() && !visibility.equals(Visibility.DRAFT.stored());
        }
    }

    /** A seed with its content as it is to be stored. */
    record Row(Seed seed, Written written) {}

    /** The seeds that there are, by sourceId. */
    Map<String, Known> known(UUID publisher, Collection<String> sourceIds) {
        return known(KNOWN, publisher, sourceIds);
    }

    /** The same; keeps other writers away from them until the transaction ends. */
    Map<String, Known> lockKnown(UUID publisher, Collection<String> sourceIds) {
        return known(KNOWN + " for no key update of seed", publisher, sourceIds);
    }

    private Map<String, Known> known(String query, UUID publisher, Collection<String> sourceIds) {
        var found = new HashMap<String, Known>();
        jdbc.sql(query)
                .param("publisher", publisher)
                .param("sources", sourceIds.toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString("source_id"),
                            new Known(
                                    row.getObject("id", UUID.class),
                                    row.getLong("version"),
                                    row.getString("visibility"),
                                    row.getBytes("content_hash"),
                                    row.getBytes("merged_hash"),
                                    row.getObject("technology", UUID.class),
                                    row.getTimestamp("created_at").toInstant()));
                });
        return found;
    }

    /** The sourceIds that went in; the others have been published by somebody else meanwhile. */
    Set<String> insert(OrganizationRef publisher, List<Row> rows) {
        return new HashSet<>(jdbc.sql("""
                        insert into seed (id, publisher, publisher_alias, source_id, version, visibility, offered, content,
                          content_hash, created_at, updated_at, confirmed_on, confirm_by, public_changed_at)
                        select new.id, :publisher, :alias, new.source_id, 1, new.visibility, new.offered, new.content, new.hash, :now,
                          :now, :today, new.confirm_by, case when new.offered then cast(:now as timestamptz) end
                        from unnest(cast(:ids as uuid[]), :sources, :visibilities, :offered, :contents, :hashes, cast(:by as date[]))
                          as new (id, source_id, visibility, offered, content, hash, confirm_by)
                        order by new.source_id collate "C"
                        on conflict (publisher, source_id) do nothing returning source_id
                        """)
                .param("publisher", publisher.id())
                .param("alias", publisher.alias())
                .param("now", Timestamp.from(now(rows)))
                .param("today", confirmation.day(now(rows)))
                .param("by", texts(rows, row -> confirmBy(row.seed().content(), now(rows))))
                .param("ids", texts(rows, row -> row.seed().id().toString()))
                .param("sources", texts(rows, row -> row.seed().content().sourceId()))
                .param("visibilities", texts(rows, row -> row.seed().storedVisibility()))
                .param("offered", offered(rows))
                .param("contents", texts(rows, row -> row.written().json()))
                .param("hashes", hashes(rows))
                .query(String.class)
                .list());
    }

    /** The rows must be locked. */
    void update(OrganizationRef publisher, List<Row> rows) {
        jdbc.sql("""
                        update seed set version = seed.version + 1, publisher_alias = :alias, visibility = new.visibility,
                          offered = new.offered, content = new.content, content_hash = new.hash, updated_at = :now,
                          confirmed_on = :today, confirm_by = new.confirm_by,
                          merged_into = null, merged_content = null, merged_hash = null,
                          public_changed_at = case when new.offered or %s then :now else seed.public_changed_at end
                        from unnest(cast(:ids as uuid[]), :visibilities, :offered, :contents, :hashes, cast(:by as date[]))
                          as new (id, visibility, offered, content, hash, confirm_by)
                        where seed.id = new.id
                        """.formatted(PublicSeeds.IS_OFFERED))
                .param("alias", publisher.alias())
                .param("now", Timestamp.from(now(rows)))
                .param("today", confirmation.day(now(rows)))
                .param("by", texts(rows, row -> confirmBy(row.seed().content(), now(rows))))
                .param("ids", texts(rows, row -> row.seed().id().toString()))
                .param("visibilities", texts(rows, row -> row.seed().storedVisibility()))
                .param("offered", offered(rows))
                .param("contents", texts(rows, row -> row.written().json()))
                .param("hashes", hashes(rows))
                .update();
    }

    /** The rows must be locked. */
    void withdraw(Collection<UUID> ids, Instant at) {
        jdbc.sql("""
                        update seed set version = version + 1, content = null, content_hash = null, technology = null, updated_at = :at,
                          public_changed_at = case when %s then :at else public_changed_at end
                        where id = any(cast(:ids as uuid[]))
                        """.formatted(PublicSeeds.IS_OFFERED))
                .param("at", Timestamp.from(at))
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Keeps other writers away from these seeds until the transaction ends. */
    void lock(Collection<UUID> ids) {
        jdbc.sql("""
                        select 1 from seed where id = any(cast(:ids as uuid[])) order by publisher, source_id for no key update
                        """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    /** Dates only: nobody is told anything. What was confirmed lately is left alone unless {@code since} is today. */
    void confirm(Map<UUID, SeedContent> seeds, Instant now, LocalDate since) {
        jdbc.sql("""
                        update seed set confirmed_on = :today, confirm_by = new.confirm_by
                        from unnest(cast(:ids as uuid[]), cast(:by as date[])) as new (id, confirm_by)
                        where seed.id = new.id and seed.confirmed_on < :since
                        """)
                .param("today", confirmation.day(now))
                .param("since", since)
                .param("ids", seeds.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .param(
                        "by",
                        seeds.values().stream()
                                .map(content -> confirmBy(content, now))
                                .toArray(String[]::new))
                .update();
    }

    private String confirmBy(SeedContent content, Instant now) {
        return confirmation.by(content, confirmation.day(now)).toString();
    }

    private static Instant now(List<Row> rows) {
        return rows.getFirst().seed().updatedAt();
    }

    private static String[] texts(List<Row> rows, Function<Row, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static Boolean[] offered(List<Row> rows) {
        return rows.stream().map(row -> row.seed().offered()).toArray(Boolean[]::new);
    }

    private static byte[][] hashes(List<Row> rows) {
        return rows.stream().map(row -> row.written().hash()).toArray(byte[][]::new);
    }
}
