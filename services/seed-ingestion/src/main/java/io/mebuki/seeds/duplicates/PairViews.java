package io.mebuki.seeds.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pairs as one of their institutes sees them: those whose other seed it may see now, and what it has said itself. */
final class PairViews {

    /** Both institutes, or the only one, say that the pair {@code p} is one technology. */
    static final String IS_LINKED = """
            (p.merged is null and not exists (
              select from duplicate_side said where said.pair_id = p.id and said.decision is distinct from 'link'))
            """;

    private static final String SEEN = """
            select p.*, side.version as side_version, side.decided_at, one.publisher = other.publisher as mergeable,
              case when p.merged is not null then 'MERGED' when side.decision is null then 'OPEN'
                when side.decision = 'dismiss' then 'DISMISSED' when %s then 'LINKED' else 'WAITING' end as status
            from duplicate_side side join duplicate_pair p on p.id = side.pair_id
              join seed one on one.id = p.one join seed other on other.id = p.other
            where side.organization = :organization and %s and %s
            """.formatted(IS_LINKED, maySee("one"), maySee("other"));

    private final JdbcClient jdbc;
    private final Pairs pairs;

    PairViews(JdbcClient jdbc, Pairs pairs) {
        this.jdbc = jdbc;
        this.pairs = pairs;
    }

    /** A merged seed is shown to its institute by what it said. */
    private static String maySee(String seed) {
        return """
                (case when SEED.publisher = :organization then coalesce(SEED.content, SEED.merged_content) is not null
                  else SEED.content is not null and SEED.visibility in ('public', 'members') end)
                """.replace("SEED", seed);
    }

    /**
     * A pair for one of its institutes.
     *
     * @param version grows with whatever the institute can see of it
     */
    record View(
            DuplicatePair pair,
            long version,
            Status status,
            boolean mergeable,
            @Nullable Instant decidedAt) {}

    Optional<View> find(UUID organization, UUID id) {
        return jdbc.sql(SEEN + " and p.id = :id")
                .param("organization", organization)
                .param("id", id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** Newest first. */
    List<View> page(
            UUID organization, @Nullable String status, @Nullable String kind, @Nullable UUID after, int limit) {
        return jdbc.sql("select * from (" + SEEN + """
                        ) p where (cast(:status as text) is null or status = :status)
                          and (cast(:kind as text) is null or kind = :kind) and (cast(:after as uuid) is null or id < :after)
                        order by id desc limit :limit
                        """)
                .param("organization", organization)
                .param("status", status == null ? null : status.toUpperCase(Locale.ROOT))
                .param("kind", kind)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    private View view(ResultSet row) throws SQLException {
        var pair = pairs.pair(row);
        @Nullable Timestamp decided = row.getTimestamp("decided_at");
        return new View(
                pair,
                pair.version() + row.getLong("side_version"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("mergeable"),
                decided == null ? null : decided.toInstant());
    }
}
