package io.mebuki.seeds.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.Database;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.RunningService;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Seeds that were there before anybody could harvest them. */
class OfferBackfillIT {

    private static final UUID INSTITUTE = UUID.randomUUID();
    private static final String CONTENT = """
            {"sourceId": "x", "title": "A seed", "description": "x"}""";

    @Test
    void whatIsPublicOrWasWhenItWasWithdrawnIsOffered() {
        var database = TestServers.database("offer_backfill_it");
        migrateToJustBefore(database);
        insert(database, "live", "public", CONTENT);
        insert(database, "withdrawn", "public", null);
        insert(database, "members", "members", CONTENT);
        insert(database, "private", "private", CONTENT);
        insert(database, "gone", "private", null);
        insert(database, "refused", "public", CONTENT.replace("}", ", \"usePolicy\":\"再配布不可\"}"));

        try (var service = RunningService.start(database, Map.of())) {
            var list = new Asking(service, INSTITUTE).get("verb=ListIdentifiers&metadataPrefix=oai_dc");
            assertThat(list.all("//identifier"))
                    .extracting(identifier -> identifier.substring(identifier.lastIndexOf('/') + 1))
                    .containsExactlyInAnyOrder("live", "withdrawn", "refused");
            assertThat(list.all("//header[@status='deleted']/identifier"))
                    .hasSize(2)
                    .noneMatch(id -> id.endsWith("/live"));
            assertThat(list.all("//datestamp").subList(0, 2)).containsOnly("2026-11-20T01:02:03Z");
            assertThat(list.all("//datestamp").getLast()).isGreaterThan("2026-11-20T01:02:03Z");
        }
    }

    private static void migrateToJustBefore(Database database) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations("classpath:db/outbox", "classpath:db/idempotency", "classpath:db/migration")
                .target("0105")
                .load()
                .migrate();
    }

    private static void insert(Database database, String sourceId, String visibility, @Nullable String content) {
        JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()))
                .sql("""
                        insert into seed (id, publisher, publisher_alias, source_id, version, visibility, content, content_hash,
                          created_at, updated_at)
                        values (gen_random_uuid(), :publisher, 'institute', :source, 1, :visibility, :content,
                          case when cast(:content as text) is not null then cast('x' as bytea) end,
                          '2026-11-01T00:00:00Z', '2026-11-20T01:02:03.456Z')
                        """)
                .param("publisher", INSTITUTE)
                .param("source", sourceId)
                .param("visibility", visibility)
                .param("content", content)
                .update();
    }
}
