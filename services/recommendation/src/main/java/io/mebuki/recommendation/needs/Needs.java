package io.mebuki.recommendation.needs;

import io.mebuki.events.NeedClosed;
import io.mebuki.events.NeedEmbedded;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.NeedPublished;
import io.mebuki.events.NeedRevised;
import io.mebuki.events.NeedState;
import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.security.OrganizationKind;
import io.mebuki.platform.security.Tenant;
import io.mebuki.recommendation.ranking.Direction;
import io.mebuki.recommendation.vectors.QueryVector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps published needs with their vectors. Versions decide, so events may come again, late, and in any order. */
public final class Needs {

    private static final String PUT = """
            insert into need (id, version, owner, disclosure, words) values (:id, :version, :owner, :disclosure, :words)
            on conflict (id) do update set version = excluded.version, owner = excluded.owner,
              disclosure = excluded.disclosure, words = excluded.words
            where need.version <= excluded.version
            """;

    private static final String PUT_VECTOR = """
            insert into need_vector (id, version, model, vector) values (:id, :version, :model, :vector)
            on conflict (id, model) do update set version = excluded.version, vector = excluded.vector
            where need_vector.version <= excluded.version
            """;

    /** Who may read the whole need decides the query; a masked one is for its owner only, as a closed one is for nobody. */
    private static final String VISIBLE = """
            select need.words, need_vector.model, need_vector.vector
            from need left join need_vector on need_vector.id = need.id and need_vector.version = need.version
            where need.id = :id and (need.owner = :reader or need.disclosure = 'public'
              or need.disclosure = 'partners' and :partner)
            """;

    private final JdbcClient jdbc;

    Needs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is kept, as it can be compared with what its owner has.
     *
     * @param takenIn waits until all that was told has been taken in
     */
    public Indexed copies(Predicate<Duration> takenIn) {
        return new NeedCopies(jdbc, takenIn);
    }

    public void take(NeedEvent event) {
        switch (event) {
            case NeedPublished(NeedState need) -> put(need);
            case NeedRevised(NeedState need) -> put(need);
            case NeedClosed closed -> put(closed.needId(), closed.version(), null, null, null);
        }
    }

    public void take(NeedEmbedded embedded) {
        jdbc.sql(PUT_VECTOR)
                .param("id", embedded.id())
                .param("version", embedded.version())
                .param("model", embedded.embedding().model())
                .param("vector", embedded.embedding().whole())
                .update();
    }

    private void put(NeedState need) {
        var disclosure = need.disclosure().name().toLowerCase(Locale.ROOT);
        put(need.id(), need.version(), need.organization().id(), disclosure, words(need));
    }

    private void put(UUID id, long version, @Nullable UUID owner, @Nullable String disclosure, @Nullable String words) {
        jdbc.sql(PUT)
                .param("id", id)
                .param("version", version)
                .param("owner", owner)
                .param("disclosure", disclosure)
                .param("words", words)
                .update();
    }

    private static String words(NeedState need) {
        return Stream.of(
                        need.title(),
                        need.problem(),
                        need.desiredOutcome(),
                        need.constraints(),
                        need.applicationDomain())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** The need if the reader may see it whole. */
    public Optional<KnownNeed> visible(UUID id, Tenant reader) {
        var partner =
                List.of(OrganizationKind.INSTITUTE, OrganizationKind.PARTNER).contains(reader.kind());
        return jdbc.sql(VISIBLE)
                .param("id", id)
                .param("reader", reader.id())
                .param("partner", partner)
                .query(Needs::need);
    }

    private static Optional<KnownNeed> need(ResultSet rows) throws SQLException {
        @Nullable String words = null;
        var vectors = new ArrayList<QueryVector>();
        while (rows.next()) {
            words = rows.getString("words");
            @Nullable String model = rows.getString("model");
            if (model != null) {
                vectors.add(new QueryVector(model, Direction.ofFloats(rows.getString("vector"))));
            }
        }
        return words == null ? Optional.empty() : Optional.of(new KnownNeed(words, vectors));
    }
}
