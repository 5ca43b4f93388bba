package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.OrganizationRef;
import io.mebuki.events.SeedIndexed;
import io.mebuki.events.SeedWithdrawn;
import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.outbox.Outbox;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seeds leave as fast as the search takes them in, and institutes take turns. */
class PaceIT {

    private static final int AT_ONCE = 10;
    private static final int LARGE = 100;
    private static final String MANY = "many" + UUID.randomUUID();
    private static final String FEW = "few" + UUID.randomUUID();
    private static final String OWN = "own" + UUID.randomUUID();

    private static RunningService service;
    private static EventTopic topic;

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

    @AfterEach
    void takeInTheRest() {
        while (waiting() > 0) {
            takeIn();
        }
        takeIn();
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

        takeInTheRest();
        assertThat(told(MANY).stream()
                        .map(each -> each.data().findPath("sourceId").asString("")))
                .doesNotHaveDuplicates();
    }

    /** Its versions stay in order, whichever way they came. */
    @Test
    void whatIsChangedByHandDoesNotWaitBehindAnImportOfItsOwnInstitute() {
        var institute = Api.institute(service, UUID.randomUUID());
        Imports.assertCounts(Imports.run(institute, Rows.file(OWN, LARGE, "Imported")), LARGE, 0, 0);
        var last = OWN + "-" + (LARGE - 1);
        var id = id(institute, last);
        assertThat(versions(id)).as("it waits at the end").isEmpty();

        institute.put("/api/v1/seeds/" + id, Rows.seed(last, "By hand"), "If-Match", "\"1\"");
        Imports.assertCounts(Imports.run(institute, Rows.seed(last, "Imported again")), 1, 0, 0);
        while (versions(id).size() < 3) {
            takeIn();
        }

        assertThat(versions(id)).containsExactly(1L, 2L, 3L);
        assertThat(told(OWN)).hasSizeLessThanOrEqualTo(4 * AT_ONCE);
    }

    /** Each look for what of a key waits would cost the more, the more waits: while nothing did, the server found that to be quickest. */
    @Test
    void whatIsAppendedDoesNotReadAllThatWaits() {
        takeInTheRest();
        service.bean(JdbcClient.class).sql("vacuum analyze outbox").update();
        var outbox = service.bean(Outbox.class);
        new TransactionTemplate(service.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (int i = 0; i < 20; i++) {
                outbox.appendBulk(Topics.SEEDS, List.of(withdrawn()));
                outbox.appendAll(Topics.SEEDS, List.of(withdrawn()));
            }
            outbox.appendBulk(
                    Topics.SEEDS,
                    Stream.generate(PaceIT::withdrawn).limit(2_000).toList());
            long before = readFromEndToEnd();

            outbox.appendBulk(Topics.SEEDS, List.of(withdrawn()));
            outbox.appendAll(Topics.SEEDS, List.of(withdrawn()));

            assertThat(readFromEndToEnd()).isEqualTo(before);
        });
    }

    private static Keyed withdrawn() {
        var id = UUID.randomUUID();
        var publisher = new OrganizationRef(UUID.randomUUID(), "pace");
        return new Keyed(id.toString(), new SeedWithdrawn(id, 1, publisher, "pace", Instant.now()));
    }

    /** Rows of the outbox that this transaction has read without an index. */
    private static long readFromEndToEnd() {
        return service.bean(JdbcClient.class)
                .sql("select seq_tup_read from pg_stat_xact_user_tables where relname = 'outbox'")
                .query(Long.class)
                .single();
    }

    private static String id(Api institute, String sourceId) {
        return institute
                .get("/api/v1/seeds?scope=own&limit=100")
                .json()
                .get("items")
                .valueStream()
                .filter(seed -> seed.get("sourceId").stringValue().equals(sourceId))
                .map(seed -> seed.get("id").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> versions(String id) {
        return topic.of(id).stream().map(EventTopic.Told::version).toList();
    }

    private static List<EventTopic.Told> told(String... prefixes) {
        return topic.all().stream()
                .filter(each -> Stream.of(prefixes)
                        .anyMatch(prefix ->
                                each.data().findPath("sourceId").asString("").startsWith(prefix + "-")))
                .toList();
    }

    /** As the search would: says that all is findable that it was told, and waits for more. */
    private static void takeIn() {
        var all = told(MANY, FEW, OWN);
        var news = all.stream()
                .map(each ->
                        new Keyed(each.key(), new SeedIndexed(UUID.fromString(each.key()), each.version(), true, true)))
                .toList();
        service.bean(EventPublisher.class).publishAll(Topics.INDEXING, news);
        await().atMost(Duration.ofSeconds(10)).until(() -> told(MANY, FEW, OWN).size() > all.size() || waiting() == 0);
    }

    /** How many events have not left. */
    private static int waiting() {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from outbox")
                .query(Integer.class)
                .single();
    }
}
