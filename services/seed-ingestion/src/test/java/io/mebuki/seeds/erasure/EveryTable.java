package io.mebuki.seeds.erasure;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a word in every row of every table, whatever anybody says should be looked through. */
final class EveryTable {

    private final JdbcClient jdbc;

    EveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private List<String> names() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The tables that have it, as text or in bytes. */
    List<String> having(String word) {
        var inBytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return names().stream()
                .filter(table -> jdbc.sql(
                                "select exists (select from %s t where position(:word in t::text) > 0 or position(:bytes in t::text) > 0)"
                                        .formatted(table))
                        .param("word", word)
                        .param("bytes", inBytes)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** Puts rows back that were set aside. */
    void restore(String table, String from) {
        var columns =
                String.join(", ", jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                        """).param(table).query(String.class).list());
        jdbc.sql("insert into %s (%s) select %s from %s".formatted(table, columns, columns, from))
                .update();
    }

    /** All columns that can hold words, as {@code table.column}. */
    List<String> columns() {
        return jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and udt_name in ('text', '_text', 'varchar', 'bpchar', 'bytea', 'json', 'jsonb')
                        """).query((row, number) -> row.getString(1)).list();
    }
}
