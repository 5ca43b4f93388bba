package io.mebuki.platform.census;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads tallies that the database has counted: rows of {@code organization, alias, bucket, things, checksum}. */
public final class TallyRows {

    private TallyRows() {}

    /** A query that counts the rows of a table. */
    public static String query(String table, String organization, String alias, String which) {
        return """
                select %s as organization, max(%s) as alias, %s as bucket, count(*) as things, %s as checksum
                from %s where %s group by 1, 3
                """.formatted(organization, alias, Checksum.BUCKET_SQL, Checksum.SQL, table, which);
    }

    public static List<Tally> read(ResultSet rows) throws SQLException {
        Map<UUID, List<Tally.Bucket>> buckets = new LinkedHashMap<>();
        Map<UUID, @Nullable String> aliases = new HashMap<>();
        while (rows.next()) {
            var organization = rows.getObject("organization", UUID.class);
            buckets.computeIfAbsent(organization, any -> new ArrayList<>())
                    .add(new Tally.Bucket(rows.getInt("bucket"), rows.getLong("things"), rows.getLong("checksum")));
            aliases.put(organization, rows.getString("alias"));
        }
        return buckets.entrySet().stream()
                .map(each -> new Tally(each.getKey(), aliases.get(each.getKey()), each.getValue()))
                .toList();
    }
}
