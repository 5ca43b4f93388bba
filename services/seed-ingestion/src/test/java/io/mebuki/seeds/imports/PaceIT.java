package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.SeedIndexed;
import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Seeds leave as fast as the search takes them in, and institutes take turns. */
class PaceIT {

    private static final int AT_ONCE = 10;
    private static final int LARGE = 100;
    private static final String MANY = "many" + UUID.randomUUID();
    private static final String FEW = "few" + UUID.randomUUID();

    private static RunningService service;
    private static EventTopic topic;

    private final Set<String> indexed = new HashSet<>();

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("pace_it"), Map.of("mebuki.imports.under-way", AT_ONCE));
        topic = RunningService.seedsTopic();
    }

    @AfterAll
    static void stop() {
        topic.close();
        service.close();
    }

    @Test
    void aSmallImportDoesNotWaitBehindALargeOne() {
        var large = Api.institute(service, UUID.randomUUID());
        var small = Api.institute(service, UUID.randomUUID());
        Imports.assertCounts(Imports.run(large, Rows.file(MANY, LARGE, "Large")), LARGE, 0, 0);
        Imports.assertCounts(Imports.run(small, Rows.file(FEW, AT_ONCE, "Small")), AT_ONCE, 0, 0);
        await().until(() -> told(MANY).size() == AT_ONCE);
        assertThat(told(FEW)).as("as many as may be under way are").isEmpty();

        while (told(FEW).size() < AT_ONCE) {
            takeIn();
        }
        assertThat(told(MANY)).as("they took turns").hasSizeLessThanOrEqualTo(4 * AT_ONCE);

        while (told(MANY).size() < LARGE) {
            takeIn();
        }
        assertThat(told(MANY).stream()
                        .map(each -> each.data().findPath("sourceId").asString("")))
                .doesNotHaveDuplicates();
    }

    private static List<EventTopic.Told> told(String prefix) {
        return topic.all().stream()
                .filter(each -> each.data().findPath("sourceId").asString("").startsWith(prefix + "-"))
                .toList();
    }

    /** As the search would: says that all is findable that it was told, and waits for more. */
    private void takeIn() {
        var all = List.of(told(MANY), told(FEW)).stream().flatMap(List::stream).toList();
        var news = all.stream()
                .filter(each -> indexed.add(each.key()))
                .map(each ->
                        new Keyed(each.key(), new SeedIndexed(UUID.fromString(each.key()), each.version(), true, true)))
                .toList();
        service.bean(EventPublisher.class).publishAll(Topics.INDEXING, news);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> told(MANY).size() + told(FEW).size() > all.size() || all.size() == LARGE + AT_ONCE);
    }
}
