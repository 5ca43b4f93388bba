package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import io.mebuki.seeds.provenance.Provenance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others may harvest of an institute's seeds: those that are offered, in the order in which they became what they are, and that
 * there were others. Of what has never been offered there is nothing here.
 */
public final class PublicSeeds {

    /** For {@code where} and {@code case}: the seed, as it stands in its row, is one that others may harvest. */
    static final String IS_OFFERED = "(seed.content is not null and seed.offered)";

    /** A page ends before its limit when its contents get larger, since a single one may have a megabyte. */
    private static final int LARGEST_PAGE = 4 << 20;

    private static final String IDENTITY =
            "select id, publisher, publisher_alias, source_id, public_changed_at, %s as offered".formatted(IS_OFFERED);

    private static final String WHOLE = IDENTITY + """
            , case when %s then content end as content,
              (select steps from seed_origin origin where (origin.publisher, origin.source_id) = (seed.publisher, seed.source_id)) as steps
            """.formatted(IS_OFFERED);

    private static final String WITHOUT_CONTENT = IDENTITY + ", null as content, null as steps";

    private static final String KNOWN = " from seed where publisher = :publisher and public_changed_at is not null";

    /** Behind all that can have changed. */
    public static final Instant END = Instant.parse("+10000-01-02T00:00:00Z");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublicSeeds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A seed that is, or once was, offered.
     *
     * @param changedAt when that which others may know of it has changed last
     * @param offered false when it is offered no more, for whatever reason
     * @param content null when it is not offered, or was not asked for
     * @param provenance null when it was made here
     */
    public record PublicSeed(
            UUID id,
            OrganizationRef publisher,
            String sourceId,
            Instant changedAt,
            boolean offered,
            @Nullable SeedContent content,
            @Nullable Provenance provenance) {

        private Position position() {
            return new Position(changedAt, id);
        }
    }

    /** A place in the list; a seed that changes moves to the end, so what is behind a place is never missed. */
    public record Position(Instant changedAt, UUID id) {

        private static final UUID LEAST = new UUID(0, 0);

        /** In front of all that has changed at that time or later. */
        public static Position before(Instant time) {
            return new Position(time, LEAST);
        }
    }

    /**
     * A page of the list.
     *
     * @param last behind which the next page begins; null on the last page
     */
    public record Page(List<PublicSeed> items, @Nullable Position last) {}

    private record Row(PublicSeed seed, int found) {}

    /**
     * Seeds of an institute, the one that changed first first.
     *
     * @param before only what has changed before
     */
    public Page page(UUID publisher, Position after, Instant before, int limit) {
        return page(WHOLE + KNOWN, publisher, after, before, limit);
    }

    /** The same, without contents. */
    public Page headers(UUID publisher, Position after, Instant before, int limit) {
        return page(WITHOUT_CONTENT + KNOWN, publisher, after, before, limit);
    }

    /** Those only that are offered. */
    public Page offered(UUID publisher, Position after, int limit) {
        return page(WHOLE + KNOWN + " and " + IS_OFFERED, publisher, after, END, limit);
    }

    private Page page(String seeds, UUID publisher, Position after, Instant before, int limit) {
        var rows = jdbc.sql("""
                        select * from (
                          select seed.*, count(*) over () as found, coalesce(sum(octet_length(content)) over (
                            order by public_changed_at, id rows between unbounded preceding and 1 preceding), 0) as bytes_before
                          from (%s and (public_changed_at, id) > (:time, :id) and public_changed_at < :before
                            order by public_changed_at, id limit :many) seed
                        ) page where bytes_before < :largest order by public_changed_at, id
                        """.formatted(seeds))
                .param("publisher", publisher)
                .param("time", after.changedAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("many", limit + 1)
                .param("largest", LARGEST_PAGE)
                .query((row, number) -> new Row(seed(row), row.getInt("found")))
                .list();
        var items = rows.stream().limit(limit).map(Row::seed).toList();
        boolean more = !rows.isEmpty() && rows.getFirst().found() > items.size();
        return new Page(items, more ? items.getLast().position() : null);
    }

    public Optional<PublicSeed> find(UUID publisher, String sourceId) {
        return jdbc.sql(WHOLE + KNOWN + " and source_id = :source")
                .param("publisher", publisher)
                .param("source", sourceId)
                .query((row, number) -> seed(row))
                .optional();
    }

    /** The seed that has changed last, without content; empty when the institute has never offered any. */
    public Optional<PublicSeed> last(UUID publisher) {
        return jdbc.sql(WITHOUT_CONTENT + KNOWN + " order by public_changed_at desc, id desc limit 1")
                .param("publisher", publisher)
                .query((row, number) -> seed(row))
                .optional();
    }

    private PublicSeed seed(ResultSet row) throws SQLException {
        @Nullable String content = row.getString("content");
        @Nullable String steps = row.getString("steps");
        return new PublicSeed(
                row.getObject("id", UUID.class),
                new OrganizationRef(row.getObject("publisher", UUID.class), row.getString("publisher_alias")),
                row.getString("source_id"),
                row.getObject("public_changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("offered"),
                content == null ? null : json.readValue(content, SeedContent.class),
                content == null || steps == null ? null : json.readValue(steps, Provenance.class));
    }
}
