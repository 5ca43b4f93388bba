package io.mebuki.seeds.imports;

import io.mebuki.seeds.tables.TableColumn;
import io.mebuki.seeds.tables.TableColumns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What columns with certain names mean in the files of one institute. */
final class ColumnNames {

    private final JdbcClient jdbc;

    ColumnNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns, those taken for something else whose names the institute has explained. */
    TableColumns recalled(UUID publisher, TableColumns columns) {
        var own = own(publisher, columns);
        List<@Nullable String> fields = columns.columns().stream()
                .<@Nullable String>map(column -> own.getOrDefault(column.key(), Optional.ofNullable(column.field()))
                        .orElse(null))
                .toList();
        return columns.filling(fields);
    }

    private Map<String, Optional<String>> own(UUID publisher, TableColumns columns) {
        var own = new HashMap<String, Optional<String>>();
        jdbc.sql("select name, field from seed_column_name where publisher = ? and name = any (?)")
                .params(publisher, keys(columns))
                .query(row -> {
                    own.put(row.getString("name"), Optional.ofNullable(row.getString("field")));
                });
        return own;
    }

    private static String[] keys(TableColumns columns) {
        return columns.columns().stream().map(TableColumn::key).distinct().toArray(String[]::new);
    }

    void remember(UUID publisher, TableColumns columns) {
        columns.columns()
                .forEach(column -> jdbc.sql("""
                                insert into seed_column_name (publisher, name, field) values (?, ?, ?)
                                on conflict (publisher, name) do update set field = excluded.field
                                """)
                        .params(Arrays.asList(publisher, column.key(), column.field()))
                        .update());
    }
}
