package io.mebuki.seeds.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages through seeds, newest first, each page starting behind the last id of the one before. */
final class SeedList {

    /** A page ends before its limit when its contents get larger, since a single one may have a megabyte. */
    private static final int LARGEST_PAGE = 4 << 20;

    private final JdbcClient jdbc;
    private final SeedStore store;

    SeedList(JdbcClient jdbc, SeedStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** A page, and the id behind which the next one goes on; null on the last page. */
    record Page(List<Seed> items, @Nullable UUID last) {}

    Page visible(Reader reader, @Nullable UUID after, int limit) {
        return page(Reader.MAY_SEE + " and seed.visibility not in ('draft', 'hidden')", reader, after, limit);
    }

    Page own(Reader reader, @Nullable UUID after, int limit) {
        return page("seed.content is not null and seed.publisher = :reader", reader, after, limit);
    }

    private Page page(String which, Reader reader, @Nullable UUID after, int limit) {
        var rows = store.seeds();
        var items = new ArrayList<Seed>();
        var more = jdbc.sql(query(which))
                .param("reader", reader.organization())
                .param("after", after)
                .param("many", limit + 1)
                .query(result -> {
                    int found = 0;
                    while (result.next() && items.size() < limit && result.getLong("bytes_before") < LARGEST_PAGE) {
                        found = result.getInt("found");
                        items.add(rows.mapRow(result, items.size()));
                    }
                    return found > items.size();
                });
        return new Page(items, more ? items.getLast().id() : null);
    }

    private static String query(String which) {
        return """
            select page.*, count(*) over () as found from (
              select seed.*, coalesce(sum(octet_length(seed.content)) over before_this, 0) as bytes_before from (
                select * from seed where %s and (cast(:after as uuid) is null or seed.id < :after)
                order by seed.id desc limit :many
              ) seed
              window before_this as (order by seed.id desc rows between unbounded preceding and 1 preceding)
            ) page order by page.id desc
            """.formatted(which);
    }
}
