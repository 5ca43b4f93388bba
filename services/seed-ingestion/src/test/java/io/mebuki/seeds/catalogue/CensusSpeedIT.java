package io.mebuki.seeds.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the owner of 150,000 seeds counts; prints the figures for docs/results.md. */
@Tag("drill")
class CensusSpeedIT {

    private static final int SEEDS = 150_000;

    @Test
    void countingAll() {
        try (var service = RunningService.start(TestServers.database("census_speed"), Map.of())) {
            var publisher = UUID.randomUUID();
            fill(service.bean(JdbcClient.class), publisher);
            var census = service.bean(SeedCensus.class);
            for (int time = 0; time < 3; time++) {
                var start = System.nanoTime();
                var tallies = census.tallies();
                System.out.printf("%,d seeds counted in %.2f s%n", SEEDS, (System.nanoTime() - start) / 1e9);
                assertThat(tallies.getFirst().buckets().stream()
                                .mapToLong(bucket -> bucket.count())
                                .sum())
                        .isEqualTo(SEEDS);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            }
            var start = System.nanoTime();
            var some = census.entries(publisher, Set.of(7));
            System.out.printf("%,d of a bucket listed in %.2f s%n", some.size(), (System.nanoTime() - start) / 1e9);
        }
    }

    private static void fill(JdbcClient jdbc, UUID publisher) {
        jdbc.sql("""
                        insert into seed (id, publisher, publisher_alias, source_id, version, visibility, content, content_hash,
                          created_at, updated_at, confirmed_on, confirm_by)
                        select gen_random_uuid(), :publisher, 'institute', 'S-' || n, 1 + n % 3, 'public', '{"title":"' || repeat('x', 1000) || '"}', '\\x00',
                          now(), now(), current_date, current_date + 730
                        from generate_series(1, :seeds) n
                        """).param("publisher", publisher).param("seeds", SEEDS).update();
    }
}
