package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What curators do with seeds of whomever beside publishing them: merging two, and tying several as one technology. */
public final class Curation {

    private static final String OF_ONE_ORDER = " where id = any(cast(:ids as uuid[])) order by publisher, source_id";

    private final JdbcClient jdbc;
    private final SeedStore store;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Curation(JdbcClient jdbc, SeedStore store, Outbox outbox, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A seed that there is or was.
     *
     * @param content what it says; of a merged one what it said; null when it is withdrawn
     * @param mergedInto another seed that stands for it now
     */
    public record Entry(
            UUID id,
            long version,
            OrganizationRef publisher,
            @Nullable SeedContent content,
            @Nullable UUID mergedInto,
            @Nullable UUID technology) {

        /** Whether it is published. */
        public boolean isLive() {
            return content != null && mergedInto == null;
        }
    }

    /** Seeds by their ids, in no order. */
    public List<Entry> read(Collection<UUID> ids) {
        return entries(ids, "");
    }

    /** The same; keeps other writers away from them until the transaction ends. */
    public List<Entry> lock(Collection<UUID> ids) {
        return entries(ids, " for no key update");
    }

    /** The seeds that share one of these technologies. */
    public List<UUID> sharing(Collection<UUID> technologies) {
        return jdbc.sql("select id from seed where technology = any(cast(:technologies as uuid[]))")
                .param("technologies", texts(technologies))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /**
     * Withdraws one seed in favour of another. Must be called inside a transaction that has locked both, while both are published. What
     * was merged into the one before stands in the other now.
     */
    public void merge(Entry gone, Entry kept) {
        var now = now();
        jdbc.sql("update seed set merged_into = :kept where merged_into = :gone")
                .param("kept", kept.id())
                .param("gone", gone.id())
                .update();
        jdbc.sql("""
                        update seed set version = version + 1, merged_into = :kept, merged_content = content,
                          merged_hash = content_hash, content = null, content_hash = null, technology = null, updated_at = :at,
                          public_changed_at = case when %s then :at else public_changed_at end
                        where id = :gone
                        """.formatted(PublicSeeds.IS_OFFERED))
                .param("kept", kept.id())
                .param("gone", gone.id())
                .param("at", Timestamp.from(now))
                .update();
        var sourceId = gone.content() == null ? "" : gone.content().sourceId();
        tell(SeedEvents.withdrawn(gone.id(), gone.version() + 1, gone.publisher(), sourceId, now));
    }

    /** Publishes a merged seed again, as it was. Must be called inside a transaction that has locked it. */
    public void takeApart(UUID gone) {
        var now = now();
        jdbc.sql("""
                        update seed set version = version + 1, content = merged_content, content_hash = merged_hash,
                          merged_into = null, merged_content = null, merged_hash = null, updated_at = :at,
                          public_changed_at = case when offered then :at else public_changed_at end
                        where id = :gone and merged_into is not null
                        """).param("gone", gone).param("at", Timestamp.from(now)).update();
        seeds(List.of(gone)).forEach(seed -> tell(SeedEvents.of(seed, false)));
    }

    /**
     * Gives published seeds their technologies, and tells so. What they say stays as it is, and so does the time of their last change.
     * Must be called inside a transaction that has locked them.
     */
    public void tie(Map<UUID, @Nullable UUID> technologies) {
        technologies.forEach((id, technology) -> jdbc.sql(
                        "update seed set version = version + 1, technology = :technology where id = :id")
                .param("id", id)
                .param("technology", technology)
                .update());
        seeds(technologies.keySet()).forEach(seed -> tell(SeedEvents.of(seed, true)));
    }

    private List<Seed> seeds(Collection<UUID> ids) {
        return jdbc.sql("select " + SeedStore.COLUMNS + " from seed" + OF_ONE_ORDER)
                .param("ids", texts(ids))
                .query(store.seeds())
                .list();
    }

    private List<Entry> entries(Collection<UUID> ids, String lock) {
        return jdbc.sql("""
                        select id, version, publisher, publisher_alias, coalesce(content, merged_content) as content, merged_into,
                          technology from seed
                        """ + OF_ONE_ORDER + lock)
                .param("ids", texts(ids))
                .query((row, number) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        @Nullable String content = row.getString("content");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new OrganizationRef(row.getObject("publisher", UUID.class), row.getString("publisher_alias")),
                content == null ? null : json.readValue(content, SeedContent.class),
                row.getObject("merged_into", UUID.class),
                row.getObject("technology", UUID.class));
    }

    private void tell(Keyed event) {
        outbox.appendAll(Topics.SEEDS, List.of(event));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
