package io.mebuki.seeds.imports;

import io.mebuki.events.IndexingEvent;
import io.mebuki.events.SeedIndexed;
import io.mebuki.platform.messaging.EventHandler;
import io.mebuki.seeds.catalogue.BulkCatalogue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Learns which seeds the search has taken in, and counts them for the imports that wait for them. */
final class IndexedSeeds implements EventHandler<IndexingEvent> {

    private final JdbcClient jdbc;
    private final BulkCatalogue catalogue;
    private final TransactionTemplate transaction;

    IndexedSeeds(JdbcClient jdbc, BulkCatalogue catalogue, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    @Override
    public void handle(List<IndexingEvent> events) {
        var newest = new HashMap<UUID, SeedIndexed>();
        for (var event : events) {
            if (event instanceof SeedIndexed indexed) {
                newest.merge(
                        indexed.id(), indexed, BinaryOperator.maxBy(Comparator.comparingLong(SeedIndexed::version)));
            }
        }
        if (!newest.isEmpty()) {
            transaction.executeWithoutResult(status -> keep(newest));
        }
    }

    /**
     * The lock excludes a chunk that is looking at the same seeds: it either sees this version as indexed, or its waiting rows are
     * seen here.
     */
    private void keep(Map<UUID, SeedIndexed> newest) {
        catalogue.lock(newest.keySet());
        var ids = newest.keySet().stream().map(UUID::toString).toArray(String[]::new);
        var versions = newest.values().stream().map(SeedIndexed::version).toArray(Long[]::new);
        var purposes = newest.values().stream()
                .<@Nullable Boolean>map(SeedIndexed::purpose)
                .toArray(Boolean[]::new);
        jdbc.sql("""
                        insert into seed_indexing (seed_id, version, purpose)
                        select * from unnest(cast(? as uuid[]), ?, ?) as x (seed_id, version, purpose) order by seed_id
                        on conflict (seed_id) do update set version = excluded.version, purpose = excluded.purpose
                        where seed_indexing.version < excluded.version
                        """).params(ids, versions, purposes).update();
        count(ids);
    }

    private void count(String[] ids) {
        record Found(UUID importId, long rows) {}
        var found = jdbc.sql("""
                        with found as (
                          delete from seed_import_pending p using seed_indexing x
                          where p.seed_id = any(cast(? as uuid[])) and x.seed_id = p.seed_id and x.version >= p.version
                          returning p.import_id
                        )
                        select import_id, count(*) as rows from found group by import_id order by import_id
                        """)
                .param(ids)
                .query((row, number) -> new Found(row.getObject("import_id", UUID.class), row.getLong("rows")))
                .list();
        for (var each : found) {
            jdbc.sql("update seed_import_indexed set indexed = indexed + ? where import_id = ?")
                    .params(each.rows(), each.importId())
                    .update();
        }
    }
}
