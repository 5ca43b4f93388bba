package io.mebuki.matching.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.matching.index.Generations;
import io.mebuki.matching.testing.RunningMatching;
import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.census.Owned;
import io.mebuki.platform.census.Tallies;
import io.mebuki.platform.census.Tally;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long an index of 150,000 seeds is compared, alike and with a few that differ; prints the figures for docs/results.md. */
@Tag("drill")
class ComparisonSpeedIT {

    private static final int SEEDS = 150_000;
    private static final int AT_ONCE = 5_000;
    private static final UUID PUBLISHER = UUID.randomUUID();

    private final Map<UUID, Long> seeds = new LinkedHashMap<>();

    /** An owner that answers at once: it is measured on its own. */
    private final class Owner implements Owned {

        @Override
        public String name() {
            return "seeds";
        }

        @Override
        public List<Tally> tallies() {
            var tallies = new Tallies();
            seeds.forEach((id, version) -> tallies.add(PUBLISHER, id, version));
            return tallies.list();
        }

        @Override
        public List<Entry> entries(UUID organization, Set<Integer> buckets) {
            return organization.equals(PUBLISHER)
                    ? seeds.entrySet().stream()
                            .filter(each -> buckets.contains(Checksum.bucket(each.getKey())))
                            .map(each -> new Entry(each.getKey(), each.getValue(), each.getValue()))
                            .toList()
                    : List.of();
        }

        @Override
        public Set<UUID> untold() {
            return Set.of();
        }

        @Override
        public int tellAgain(List<Again> things) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void comparingAll() throws IOException, InterruptedException {
        fill();
        var index = RunningMatching.context().getBean("seedCopies", Indexed.class);
        for (int time = 0; time < 3; time++) {
            var found = timed("alike", index);
            assertThat(found.organizations())
                    .filteredOn(each -> each.organization().equals(PUBLISHER))
                    .singleElement()
                    .satisfies(each -> assertThat(each.agrees()).isTrue());
        }
        var ids = List.copyOf(seeds.keySet());
        seeds.put(ids.get(7), 9L);
        seeds.remove(ids.get(8));
        seeds.put(UUID.randomUUID(), 1L);
        var found = timed("three differ", index);
        assertThat(found.differences())
                .filteredOn(each -> each.organization().equals(PUBLISHER))
                .hasSize(3);
    }

    private Findings timed(String what, Indexed index) {
        var start = System.nanoTime();
        var found = new Comparison(new Owner(), index, Duration.ofSeconds(20)).run();
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%,d seeds compared, %s: %.2f s%n", SEEDS, what, took.toMillis() / 1e3);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        return found;
    }

    private void fill() throws IOException, InterruptedException {
        var alias = "seeds-"
                + RunningMatching.context().getBean(Generations.class).live().name();
        var bulk = new StringBuilder();
        for (int n = 1; n <= SEEDS; n++) {
            var id = UUID.randomUUID();
            long version = 1L + n % 3;
            seeds.put(id, version);
            bulk.append("{\"index\":{\"_id\":\"%s\",\"version\":%d,\"version_type\":\"external\"}}%n"
                            .formatted(id, version))
                    .append("{\"id\":\"%s\",\"withdrawn\":false,\"version\":%d,\"publisher\":\"%s\"}%n"
                            .formatted(id, version, PUBLISHER));
            if (n % AT_ONCE == 0) {
                post("/" + alias + "/_bulk", bulk.toString());
                bulk.setLength(0);
            }
        }
        post("/" + alias + "/_refresh", "");
    }

    private static void post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(TestServers.elasticsearch().url() + path))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"errors\":true");
    }
}
