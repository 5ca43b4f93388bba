package io.mebuki.matching.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what differs, thing by thing, as the last comparison of each index found it. */
final class Differences {

    /** So many are shown. */
    private static final int FIRST = 10;

    private final JdbcClient jdbc;

    Differences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Must be called inside a transaction. */
    void replace(String index, List<Difference> found) {
        jdbc.sql("delete from reconciliation_difference where index = ?")
                .param(index)
                .update();
        if (found.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into reconciliation_difference (index, id, organization, kind, owned, indexed, replaced_by)
                        select :index, * from unnest(cast(:ids as uuid[]), cast(:organizations as uuid[]), cast(:kinds as text[]),
                          cast(:owned as bigint[]), cast(:indexed as bigint[]), cast(:replaced as bigint[]))
                        """)
                .param("index", index)
                .param("ids", all(found, each -> each.id().toString()).toArray(String[]::new))
                .param(
                        "organizations",
                        all(found, each -> each.organization().toString()).toArray(String[]::new))
                .param("kinds", all(found, each -> each.kind().label()).toArray(String[]::new))
                .param(
                        "owned",
                        found.stream().<@Nullable Long>map(Difference::owned).toArray(Long[]::new))
                .param(
                        "indexed",
                        found.stream().<@Nullable Long>map(Difference::indexed).toArray(Long[]::new))
                .param("replaced", all(found, Difference::replacedBy).toArray(Long[]::new))
                .update();
    }

    private static <T> List<T> all(List<Difference> found, Function<Difference, T> part) {
        return found.stream().map(part).toList();
    }

    /** How many there are that nobody was asked to tell again. */
    long count(String index) {
        return jdbc.sql("select count(*) from reconciliation_difference where index = ? and not told")
                .param(index)
                .query(Long.class)
                .single();
    }

    /** Some of those that nobody was asked to tell again. */
    List<Difference> untold(String index, int most) {
        return jdbc.sql("select * from reconciliation_difference where index = ? and not told order by id limit ?")
                .params(index, most)
                .query((row, number) -> difference(row))
                .list();
    }

    void told(String index, List<UUID> ids) {
        jdbc.sql(
                        "update reconciliation_difference set told = true where index = :index and id = any(cast(:ids as uuid[]))")
                .param("index", index)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** How many differ in which way, and some of each. */
    Map<Difference.Kind, Standing.Sample> samples(String index) {
        record Numbered(Difference difference, long count) {}
        var samples = new EnumMap<Difference.Kind, Standing.Sample>(Difference.Kind.class);
        var rows = jdbc.sql("""
                        select * from (
                          select difference.*, row_number() over (partition by kind order by id) as number,
                            count(*) over (partition by kind) as count
                          from reconciliation_difference difference where index = :index) numbered
                        where number <= :first order by id
                        """)
                .param("index", index)
                .param("first", FIRST)
                .query((row, number) -> new Numbered(difference(row), row.getLong("count")))
                .list();
        for (var kind : Difference.Kind.values()) {
            var some =
                    rows.stream().filter(row -> row.difference().kind() == kind).toList();
            if (!some.isEmpty()) {
                var first = some.stream().map(Numbered::difference).toList();
                samples.put(kind, new Standing.Sample(some.getFirst().count(), first));
            }
        }
        return samples;
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                row.getObject("id", UUID.class),
                row.getObject("organization", UUID.class),
                Difference.Kind.labelled(row.getString("kind")),
                row.getObject("owned", Long.class),
                row.getObject("indexed", Long.class),
                row.getLong("replaced_by"));
    }
}
