package io.mebuki.needs.intake;

import io.mebuki.platform.security.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps needs in PostgreSQL. What a reader may see is decided by the query itself: the rows that it may not see do not come, and of
 * a masked need the hidden columns do not come either.
 */
final class NeedStore {

    private static final String INSERT = """
            insert into need (id, version, status, owner, owner_alias, title, problem, desired_outcome, constraints,
              application_domain, trl, deadline, language, disclosure, disclosure_by_field, effective_disclosure, masked_text,
              created_at, updated_at, published_at, closed_at)
            values (:id, :version, :status, :owner, :owner_alias, :title, :problem, :desired_outcome, :constraints,
              :application_domain, :trl, :deadline, :language, :disclosure, :disclosure_by_field::jsonb, :effective_disclosure,
              :masked_text, :created_at, :updated_at, :published_at, :closed_at)
            """;

    private static final String UPDATE = """
            update need set version = :version, status = :status, owner_alias = :owner_alias, title = :title, problem = :problem,
              desired_outcome = :desired_outcome, constraints = :constraints, application_domain = :application_domain, trl = :trl,
              deadline = :deadline, language = :language, disclosure = :disclosure,
              disclosure_by_field = :disclosure_by_field::jsonb, effective_disclosure = :effective_disclosure,
              masked_text = :masked_text, updated_at = :updated_at, published_at = :published_at, closed_at = :closed_at
            where id = :id
            """;

    private static final String VISIBLE = """
            select seen.id as seen_id, seen.version as seen_version, seen.status as seen_status,
              seen.application_domain as seen_domain, seen.masked_text as seen_text, whole.*
            from need seen
            left join need whole on whole.id = seen.id and (whole.owner = :tenant or whole.effective_disclosure <> 'masked')
            where (seen.owner = :tenant
              or seen.status = 'published' and (seen.effective_disclosure in ('public', 'masked')
                or seen.effective_disclosure = 'partners' and :kind in ('institute', 'partner')))
            """;

    private final JdbcClient jdbc;
    private final NeedRows rows;

    NeedStore(JdbcClient jdbc, NeedRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void insert(Need need) {
        jdbc.sql(INSERT).params(rows.parameters(need)).update();
    }

    void update(Need need) {
        jdbc.sql(UPDATE).params(rows.parameters(need)).update();
    }

    /** The need if the organization owns it; its row stays locked until the transaction ends. */
    Optional<Need> lockOwn(UUID id, Tenant tenant) {
        return jdbc.sql("select * from need where id = :id and owner = :tenant for update")
                .param("id", id)
                .param("tenant", tenant.id())
                .query((row, number) -> rows.need(row))
                .optional();
    }

    Optional<View> visible(UUID id, Tenant reader) {
        return reading(VISIBLE + " and seen.id = :id", reader)
                .param("id", id)
                .query(this::view)
                .optional();
    }

    /** Some needs that the reader may see, newest first. */
    List<View> page(Tenant reader, boolean own, @Nullable UUID after, int size) {
        var sql = VISIBLE
                + (own ? " and seen.owner = :tenant" : "")
                + (after == null ? "" : " and seen.id < :after")
                + " order by seen.id desc limit :size";
        var query = reading(sql, reader).param("size", size);
        return (after == null ? query : query.param("after", after))
                .query(this::view)
                .list();
    }

    private JdbcClient.StatementSpec reading(String sql, Tenant reader) {
        return jdbc.sql(sql)
                .param("tenant", reader.id())
                .param("kind", reader.kind().name().toLowerCase(Locale.ROOT));
    }

    private View view(ResultSet row, int number) throws SQLException {
        if (row.getObject("id") != null) {
            return new View.Whole(rows.need(row));
        }
        return new View.Masked(
                row.getObject("seen_id", UUID.class),
                row.getLong("seen_version"),
                Status.labelled(row.getString("seen_status")),
                row.getString("seen_domain"),
                row.getString("seen_text"));
    }
}
