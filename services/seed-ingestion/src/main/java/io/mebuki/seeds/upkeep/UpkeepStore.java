package io.mebuki.seeds.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An institute's own seeds in the database. */
final class UpkeepStore {

    private static final String PUBLISHED = "seed.visibility in ('public', 'members', 'private')";
    private static final String DUE = PUBLISHED + " and seed.confirm_by <= :today";
    private static final String LACKS_PURPOSE = PUBLISHED + " and indexing.purpose is false";

    private static final String OWN = """
            from seed left join seed_indexing indexing on indexing.seed_id = seed.id
            where seed.publisher = :publisher and seed.content is not null
            """;

    private static final String KEPT = """
            select seed.id, seed.version, seed.source_id, seed.title, seed.visibility, seed.confirmed_on, seed.confirm_by, seed.updated_at,
              seed.content, seed.content::jsonb ->> 'visibility' as asked, seed.content::jsonb ->> 'language' as language,
              case when %s then array_append(seed.lacks, 'purpose') else seed.lacks end as lacks
            """.formatted(LACKS_PURPOSE) + OWN;

    private static final String FILTERED = KEPT + """
            and case :state when 'published' then %s when 'due' then %s when 'draft' then seed.visibility = 'draft'
              when 'hidden' then seed.visibility = 'hidden' else true end
            and case :lacks when 'purpose' then %s when '' then true else :lacks = any(seed.lacks) end
            and (:words = '' or position(lower(:words) in lower(seed.title)) > 0
              or position(lower(:words) in lower(seed.source_id)) > 0)
            and (cast(:after as uuid) is null or seed.id < :after)
            order by seed.id desc limit :limit
            """.formatted(PUBLISHED, DUE, LACKS_PURPOSE);

    private final JdbcClient jdbc;

    UpkeepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which seeds a list shows; what is null excludes none. */
    record Filter(
            @Nullable String state,
            @Nullable String lacks,
            @Nullable String words) {}

    /** Numbers of seeds; those that are due are published too. */
    record Summary(
            long published, long due, long draft, long hidden, long text, long purpose, long contact, long people) {}

    List<Kept> list(UUID publisher, Filter filter, LocalDate today, @Nullable UUID after, int limit) {
        return jdbc.sql(FILTERED)
                .param("publisher", publisher)
                .param("state", orEmpty(filter.state()))
                .param("lacks", orEmpty(filter.lacks()))
                .param("words", orEmpty(filter.words()))
                .param("today", today)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> kept(row))
                .list();
    }

    Optional<Kept> find(UUID publisher, UUID id) {
        return jdbc.sql(KEPT + " and seed.id = :id")
                .param("publisher", publisher)
                .param("id", id)
                .query((row, number) -> kept(row))
                .optional();
    }

    Summary summary(UUID publisher, LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where %s) as published, count(*) filter (where %s) as due,
                          count(*) filter (where seed.visibility = 'draft') as draft,
                          count(*) filter (where seed.visibility = 'hidden') as hidden,
                          count(*) filter (where 'text' = any(seed.lacks)) as text, count(*) filter (where %s) as purpose,
                          count(*) filter (where 'contact' = any(seed.lacks)) as contact,
                          count(*) filter (where 'people' = any(seed.lacks)) as people
                        """.formatted(PUBLISHED, DUE, LACKS_PURPOSE) + OWN)
                .param("publisher", publisher)
                .param("today", today)
                .query(Summary.class)
                .single();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("source_id"),
                row.getString("title"),
                row.getString("language"),
                State.of(row.getString("visibility"), row.getString("content")),
                row.getString("asked"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getObject("confirm_by", LocalDate.class),
                List.of((String[]) row.getArray("lacks").getArray()),
                row.getTimestamp("updated_at").toInstant());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
