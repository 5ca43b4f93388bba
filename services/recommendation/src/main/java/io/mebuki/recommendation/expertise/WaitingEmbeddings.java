package io.mebuki.recommendation.expertise;

import io.mebuki.events.SeedEmbedded;
import io.mebuki.events.TextEmbedding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import tools.jackson.databind.json.JsonMapper;

/** Vectors that came before the seed they belong to. */
final class WaitingEmbeddings {

    private static final String PUT = """
            insert into waiting_embedding (seed, model, version, embedding) values (:seed, :model, :version, :embedding)
            on conflict (seed, model) do update set version = excluded.version, embedding = excluded.embedding
            where waiting_embedding.version <= excluded.version
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;

    WaitingEmbeddings(NamedParameterJdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(List<SeedEmbedded> embedded) {
        jdbc.batchUpdate(
                PUT,
                embedded.stream()
                        .map(each -> new MapSqlParameterSource("seed", each.id())
                                .addValue("model", each.embedding().model())
                                .addValue("version", each.version())
                                .addValue("embedding", json.writeValueAsString(each.embedding())))
                        .toArray(SqlParameterSource[]::new));
    }

    List<SeedEmbedded> of(Collection<UUID> seeds) {
        return jdbc.query(
                "select seed, version, embedding from waiting_embedding where seed in (:seeds)",
                Map.of("seeds", seeds),
                this::embedded);
    }

    private SeedEmbedded embedded(ResultSet row, int number) throws SQLException {
        return new SeedEmbedded(
                row.getObject("seed", UUID.class),
                row.getLong("version"),
                json.readValue(row.getString("embedding"), TextEmbedding.class));
    }

    /** Forgets what has been joined or has come too late: whatever is not newer than the seed's known version. */
    void forget(Map<UUID, Long> known) {
        jdbc.batchUpdate(
                "delete from waiting_embedding where seed = :seed and version <= :version",
                known.entrySet().stream()
                        .map(each ->
                                new MapSqlParameterSource("seed", each.getKey()).addValue("version", each.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }
}
