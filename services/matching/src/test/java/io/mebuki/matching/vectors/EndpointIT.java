package io.mebuki.matching.vectors;

import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.Topics;
import io.mebuki.localstack.process.Ports;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with its model behind an endpoint, on an index and topics of its own. */
class EndpointIT {

    private static final Path FOLDER = Path.of("target", "test-servers").toAbsolutePath();
    private static final UUID INSTITUTE = UUID.randomUUID();
    private static final UUID BUBBLES = UUID.randomUUID();

    private static OnnxEmbedder model;
    private static OpenAiServer endpoint;
    private static Elasticsearch elasticsearch;
    private static Kafka kafka;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        model = OnnxEmbedder.load(Path.of("model"), 2);
        endpoint = new OpenAiServer(model);
        var own = FOLDER.resolve("endpoint-" + ProcessHandle.current().pid());
        elasticsearch =
                Elasticsearch.start(new Elasticsearch.Settings(own.resolve("elasticsearch"), Ports.free(), 384));
        kafka = Kafka.start(new Kafka.Settings(own.resolve("kafka"), Ports.free(), Ports.free(), 160));
        service = RunningMatching.start(
                TestServers.database("matching_endpoint"),
                Map.of(
                        "spring.kafka.bootstrap-servers",
                        kafka.bootstrapServers(),
                        "spring.elasticsearch.uris",
                        elasticsearch.url(),
                        "mebuki.embedding.endpoint.url",
                        endpoint.url(),
                        "mebuki.embedding.endpoint.model",
                        "e5",
                        "mebuki.embedding.endpoint.api-key",
                        OpenAiServer.KEY,
                        "mebuki.embedding.endpoint.dimensions",
                        384));
        tell(
                BUBBLES,
                "Micro-bubbles against biofilm",
                "Micro-bubbles keep slime from settling on the inner wall of pipes.");
        tell(UUID.randomUUID(), "A glaze for sweets", "A coating that keeps sweets glossy for a week.");
        await().atMost(Duration.ofMinutes(3)).until(() -> ids("slime in pipes").size() == 2);
    }

    @AfterAll
    static void stop() {
        service.close();
        endpoint.close();
        elasticsearch.process().kill();
        kafka.process().kill();
        model.close();
    }

    @AfterEach
    void answerAgain() {
        endpoint.pause(Duration.ZERO);
    }

    @Test
    void comparesMeaningsByTheEndpoint() {
        var answer = search("配管の内側に細菌のぬめりがつくのを防ぎたい。");

        assertThat(answer.ids()).startsWith(BUBBLES.toString());
        assertThat(answer.json().get("lexicalOnly").asBoolean()).isFalse();
        assertThat(answer.json().get("model").asString()).startsWith("e5");
        assertThat(answer.json().get("items").get(0).at("/components/lexical").asDouble())
                .isZero();
    }

    @Test
    void answersByWordsWhileTheModelIsSilentAndByMeaningsWhenItIsBack() {
        var text = "Slime settles on the wall of our pipes. We want to keep it away.";
        endpoint.pause(Duration.ofSeconds(20));

        var silent = search(text);

        assertThat(silent.status()).isEqualTo(200);
        assertThat(silent.json().get("lexicalOnly").asBoolean()).isTrue();
        assertThat(silent.ids()).startsWith(BUBBLES.toString());
        var reason = silent.json().at("/items/0/reasons/0");
        assertThat(reason.at("/needSpan/text").asString()).isEqualTo("Slime settles on the wall of our pipes.");
        assertThat(reason.at("/seedSpan/text").asString()).contains("slime");
        endpoint.pause(Duration.ZERO);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(search(text).json().get("lexicalOnly").asBoolean())
                                .isFalse());
    }

    @Test
    void whatIsPublishedMeanwhileIsFindableWhenTheModelIsBack() {
        var late = UUID.randomUUID();
        endpoint.refuse(503, 503, 503, 503, 503, 503, 503, 503);

        tell(late, "Slippery pipes", "A polymer brush makes pipes so slippery that slime slides off.");

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(ids("slime in pipes")).contains(late.toString()));
    }

    private static void tell(UUID id, String title, String description) {
        Keyed event = published(seed(id, 1, INSTITUTE, Visibility.PUBLIC, title, description));
        service.getBean(EventPublisher.class).publishAll(Topics.SEEDS, List.of(event));
    }

    private static List<String> ids(String text) {
        return search(text).ids();
    }

    private static Api.Answer search(String text) {
        return Api.company(UUID.randomUUID()).at(RunningMatching.url(service)).search(text);
    }
}
