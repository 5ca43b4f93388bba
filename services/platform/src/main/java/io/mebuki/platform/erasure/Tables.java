package io.mebuki.platform.erasure;

import io.mebuki.events.ErasureBegun;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Goes through tables. The file's conditions and changes are SQL with the parameters {@code :publisher}, {@code :seeds} (ids as text),
 * {@code :digest} and {@code :begun}.
 */
public final class Tables implements Walk {

    private static final String DELETE = "delete";

    private final JdbcClient jdbc;

    Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long through(Store store, ErasureBegun begun) {
        erase(store, begun);
        var condition = condition(store, begun);
        return bound("select count(*) from " + store.table() + " where " + condition, begun)
                .query(Long.class)
                .single();
    }

    /** Erases what a table has; inside the caller's transaction, if there is one. */
    public void erase(Store store, ErasureBegun begun) {
        store.erasing()
                .ifPresent(erasing -> bound(
                                statement(store.table(), erasing) + " where " + condition(store, begun), begun)
                        .update());
    }

    private static String statement(String table, String erasing) {
        return erasing.equals(DELETE) ? "delete from " + table : "update " + table + " " + erasing;
    }

    private static String condition(Store store, ErasureBegun begun) {
        return store.lookedFor(begun.person() != null).orElse("false");
    }

    private StatementSpec bound(String sql, ErasureBegun begun) {
        return jdbc.sql(sql)
                .param("publisher", begun.publisher().id())
                .param(
                        "seeds",
                        begun.seeds().stream().map(seed -> seed.id().toString()).toArray(String[]::new))
                .param("digest", begun.digest())
                .param("begun", Timestamp.from(begun.begunAt()));
    }
}
