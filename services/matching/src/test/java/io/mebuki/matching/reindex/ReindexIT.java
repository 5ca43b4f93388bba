package io.mebuki.matching.reindex;

import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.Topics;
import io.mebuki.localstack.process.Ports;
import io.mebuki.localstack.servers.Database;
import io.mebuki.localstack.servers.Elasticsearch;
import io.mebuki.localstack.servers.Kafka;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.OpenAiServer;
import io.mebuki.matching.testing.RunningMatching;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.KafkaException;
import tools.jackson.databind.JsonNode;

/** The service gets another model: the story of one change, on servers of its own. */
class ReindexIT {

    private static final Path FOLDER = Path.of("target", "test-servers").toAbsolutePath();
    private static final int DIMENSIONS = 400;
    private static final int LAMPS = 80;
    private static final String QUESTION = "Which lamp burns in deep water?";

    private static final AtomicInteger STORIES = new AtomicInteger();

    private final UUID institute = UUID.randomUUID();
    private final UUID diver = UUID.randomUUID();
    private final UUID late = UUID.randomUUID();
    private final UUID gone = UUID.randomUUID();
    private final List<String> models = new ArrayList<>();

    private OnnxEmbedder model;
    private OpenAiServer endpoint;
    private Elasticsearch elasticsearch;
    private Kafka kafka;
    private Database database;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void begin() throws IOException {
        model = OnnxEmbedder.load(Path.of("model"), 2);
        endpoint = new OpenAiServer(model, ReindexIT::turned);
        var own = FOLDER.resolve("reindex-" + UUID.randomUUID());
        elasticsearch =
                Elasticsearch.start(new Elasticsearch.Settings(own.resolve("elasticsearch"), Ports.free(), 384));
        kafka = Kafka.start(new Kafka.Settings(own.resolve("kafka"), Ports.free(), Ports.free(), 160));
        database = TestServers.database("matching_reindex_" + STORIES.incrementAndGet());
        service = start(Map.of());
    }

    @AfterEach
    void end() {
        service.close();
        endpoint.close();
        elasticsearch.process().kill();
        kafka.process().kill();
        model.close();
    }

    @Test
    void anotherModelFillsIndexesBesideTheLiveOnesAndThenTakesOver() throws IOException {
        tell(published(
                seed(diver, 1, institute, Visibility.PUBLIC, "A diver's lamp", "A lamp that burns under water.")));
        tell(published(seed(gone, 1, institute, Visibility.PUBLIC, "A lamp of ice", "A lamp that melts.")));
        tell(IntStream.range(0, LAMPS)
                .mapToObj(i -> published(seed(
                        UUID.randomUUID(), 1, institute, Visibility.PUBLIC, "Chair " + i, "Chair number " + i + ".")))
                .toArray(Keyed[]::new));
        await().atMost(Duration.ofMinutes(2)).until(() -> ids().size() == LAMPS + 2);
        var before = search().get("model").asString();

        endpoint.pause(Duration.ofMillis(250));
        restart(another());
        await().atMost(Duration.ofMinutes(1)).until(() -> left() > 0 && taken() > 0);

        assertThat(search().get("model").asString()).isEqualTo(before);
        tell(published(seed(late, 1, institute, Visibility.PUBLIC, "A late lamp", "A lamp for deep water.")));
        tell(withdrawn(gone, 2, institute));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ids().contains(late.toString()) && !ids().contains(gone.toString()));
        assertThat(left()).isPositive();

        var embedded = titles();
        endpoint.forget();
        restart(another());
        await().atMost(Duration.ofMinutes(1)).until(() -> titles().size() > 4);
        assertThat(search().get("model").asString()).isEqualTo(before);
        endpoint.pause(Duration.ZERO);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !search().get("model").asString().equals(before));

        var again = titles();
        again.retainAll(embedded);
        assertThat(again).as("read again after the restart").hasSizeLessThan(embedded.size());
        assertThat(search().at("/items/0/seed/id").asString()).isIn(diver.toString(), late.toString());
        assertThat(ids()).hasSize(LAMPS + 2).contains(late.toString()).doesNotContain(gone.toString());
        assertThat(models.stream().distinct())
                .as("one model after the other")
                .containsExactly(before, search().get("model").asString());
        assertThat(indexes().has("next")).isFalse();
        await().atMost(Duration.ofMinutes(2)).until(() -> named().stream().noneMatch(name -> name.contains(before)));
    }

    @Test
    void indexesAreBuiltAnewWhenTheOperatorWantsIt() {
        tell(published(
                seed(diver, 1, institute, Visibility.PUBLIC, "A diver's lamp", "A lamp that burns under water.")));
        await().atMost(Duration.ofMinutes(2)).until(() -> ids().size() == 1);
        var before = indexes().at("/live/name").asString();

        assertThat(Api.guest().at(url()).post("/actuator/indexes", "").status()).isEqualTo(401);
        assertThat(operator().post("/actuator/indexes", "").status()).isEqualTo(200);

        await().atMost(Duration.ofMinutes(2))
                .until(() -> !indexes().at("/live/name").asString().equals(before));
        assertThat(ids()).containsExactly(diver.toString());
        tell(published(seed(late, 1, institute, Visibility.PUBLIC, "A late lamp", "A lamp for deep water.")));
        await().atMost(Duration.ofMinutes(1)).until(() -> ids().contains(late.toString()));
    }

    /** Vectors that nobody could compare with the model's own by mistake. */
    private static List<Float> turned(List<Float> vector) {
        var turned = new ArrayList<>(vector);
        Collections.reverse(turned);
        while (turned.size() < DIMENSIONS) {
            turned.add(0f);
        }
        return turned;
    }

    private Map<String, Object> another() {
        return Map.of(
                "mebuki.embedding.endpoint.url",
                endpoint.url(),
                "mebuki.embedding.endpoint.model",
                "another",
                "mebuki.embedding.endpoint.api-key",
                OpenAiServer.KEY,
                "mebuki.embedding.endpoint.dimensions",
                DIMENSIONS,
                "mebuki.embedding.endpoint.batch",
                8);
    }

    private ConfigurableApplicationContext start(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        all.put("spring.elasticsearch.uris", elasticsearch.url());
        all.put("mebuki.reindex.grace-seconds", 5);
        return RunningMatching.start(database, all);
    }

    private void restart(Map<String, Object> settings) {
        service.close();
        service = start(settings);
    }

    /** A broker that has just begun may not take an event at once; to tell it again does no harm. */
    private void tell(Keyed... events) {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(KafkaException.class)
                .until(() -> {
                    service.getBean(EventPublisher.class).publishAll(Topics.SEEDS, List.of(events));
                    return true;
                });
    }

    /** An answer by meanings, whatever happens. */
    private JsonNode search() {
        var answer = Api.company(UUID.randomUUID()).at(url()).search(QUESTION);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("lexicalOnly").asBoolean()).isFalse();
        models.add(answer.json().get("model").asString());
        return answer.json();
    }

    private List<String> ids() {
        return search().get("items")
                .valueStream()
                .map(item -> item.at("/seed/id").asString())
                .toList();
    }

    private Api operator() {
        return Api.bearing(RunningMatching.ISSUER.token("operator", UUID.randomUUID(), "operator", "operator"))
                .at(url());
    }

    private JsonNode indexes() {
        return operator().get("/actuator/indexes").json();
    }

    private long left() {
        return indexes().at("/next/left").asLong(0);
    }

    private long taken() {
        return indexes().at("/next/total").asLong(0) - left();
    }

    /** The whole texts of seeds that the endpoint was asked for. */
    private Set<String> titles() {
        return endpoint.asked().stream()
                .flatMap(List::stream)
                .filter(text -> text.startsWith("Chair ") && text.contains("\n"))
                .collect(Collectors.toSet());
    }

    private Set<String> named() throws IOException {
        var client = service.getBean(ElasticsearchClient.class);
        return client.indices().get(request -> request.index("*")).indices().keySet();
    }

    private String url() {
        return RunningMatching.url(service);
    }
}
