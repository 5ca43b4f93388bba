package io.mebuki.seeds.upkeep;

import io.mebuki.seeds.catalogue.SeedContent;
import io.mebuki.seeds.differences.Differences;
import io.mebuki.seeds.differences.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a seed, and what each has changed. */
final class History {

    private static final String VERSIONS = """
            select version, visibility, content, since from (
              select version, visibility, content, updated_at as since from seed where id = :id
              union all
              select version, visibility, content, since from seed_revision where seed_id = :id
            ) versions where version < :before order by version desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    History(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A version; its changes are empty where only the state has changed. */
    record Version(long number, State state, Instant since, List<Change> changes) {}

    /** What has become of a field. */
    record Change(String field, List<Part> parts) {}

    private record Stored(
            long version, State state, @Nullable SeedContent content, Instant since) {}

    /** Whether the publisher has, or has withdrawn, such a seed. */
    boolean owns(UUID publisher, UUID id) {
        return jdbc.sql("select exists (select from seed where id = ? and publisher = ?)")
                .params(id, publisher)
                .query(Boolean.class)
                .single();
    }

    /** The newest first; at most one more than the limit. */
    List<Version> versions(UUID id, long before, int limit) {
        var stored = jdbc.sql(VERSIONS)
                .param("id", id)
                .param("before", before)
                .param("limit", limit + 2)
                .query((row, number) -> {
                    @Nullable String content = row.getString("content");
                    return new Stored(
                            row.getLong("version"),
                            State.of(row.getString("visibility"), content),
                            content == null ? null : json.readValue(content, SeedContent.class),
                            row.getTimestamp("since").toInstant());
                })
                .list();
        var versions = new ArrayList<Version>();
        for (int i = 0; i < stored.size() && i <= limit; i++) {
            var version = stored.get(i);
            var last = i + 1 < stored.size() ? stored.get(i + 1).content() : null;
            versions.add(
                    new Version(version.version(), version.state(), version.since(), changes(last, version.content())));
        }
        return versions;
    }

    /** A withdrawal takes all away, which nobody needs to read. */
    private static List<Change> changes(@Nullable SeedContent before, @Nullable SeedContent after) {
        if (after == null) {
            return List.of();
        }
        var old = before == null ? Map.<String, String>of() : Fields.of(before);
        var young = Fields.of(after);
        var names = new LinkedHashSet<>(young.keySet());
        names.addAll(old.keySet());
        return names.stream()
                .filter(name -> !young.getOrDefault(name, "").equals(old.getOrDefault(name, "")))
                .map(name ->
                        new Change(name, Differences.between(old.getOrDefault(name, ""), young.getOrDefault(name, ""))))
                .toList();
    }
}
