package io.mebuki.matching.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.EmbeddingException;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.testing.OpenAiServer;
import io.mebuki.platform.problem.DependencyUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointEmbedderTest {

    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static OnnxEmbedder model;

    private OpenAiServer server;

    @BeforeAll
    static void load() {
        model = OnnxEmbedder.load(Path.of("model"), 2);
    }

    @AfterAll
    static void unload() {
        model.close();
    }

    @BeforeEach
    void serve() throws IOException {
        server = new OpenAiServer(model);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksInBatchesAndKeepsTheOrder() {
        var texts = Stream.of(
                        "battery",
                        "salmon",
                        "concrete",
                        "laser",
                        "rice",
                        "turbine",
                        "vaccine",
                        "paint",
                        "noise",
                        "bridge")
                .map(Text::of)
                .toList();

        var vectors = embedder(384).embed(texts, Kind.PASSAGE, Urgency.BULK);

        assertThat(server.asked()).extracting(List::size).containsExactly(4, 4, 2);
        for (int i = 0; i < texts.size(); i++) {
            var own = direct("p: " + texts.get(i).body());
            var place = i;
            assertThat(IntStream.range(0, texts.size())
                            .boxed()
                            .max(Comparator.comparingDouble(
                                    at -> vectors.get(at).cosine(own))))
                    .hasValue(place);
        }
    }

    @Test
    void putsTheTitleAndTheModelsPrefixInFront() {
        embedder(384).embed(List.of(new Text("Title", "Body")), Kind.QUERY, Urgency.SEARCH);

        assertThat(server.asked()).containsExactly(List.of("q: Title\nBody"));
    }

    @Test
    void readsALongTextInWindowsOfWholeCharacters() {
        var body = "🌱".repeat(60);

        var vector = embedder(384)
                .embed(List.of(Text.of(body)), Kind.PASSAGE, Urgency.BULK)
                .getFirst();

        var windows = server.asked().stream().flatMap(List::stream).toList();
        assertThat(windows)
                .hasSizeGreaterThan(1)
                .allSatisfy(window -> assertThat(window).matches("p: (🌱)+").hasSizeLessThanOrEqualTo(53));
        assertThat(String.join("", windows).replace("p: ", "")).isEqualTo(body);
        assertThat(vector.cosine(direct("p: " + body.substring(0, 50)))).isGreaterThan(.9);
    }

    @Test
    void triesAgainWhatMayPass() {
        server.refuse(503, 429);

        assertThat(embedder(384).embed(List.of(Text.of("a")), Kind.PASSAGE, Urgency.BULK))
                .hasSize(1);
        assertThat(server.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void textsThatAreRefusedAreNoOutage(int status) {
        server.refuse(status);

        assertThatThrownBy(() -> embedder(384).embed(List.of(Text.of("a")), Kind.PASSAGE, Urgency.BULK))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining("" + status);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aWrongKeyIsAnOutageThatSaysWhatToCheck() {
        var stranger = new EndpointEmbedder(endpoint(384, "another-key", PATIENT));

        assertThatThrownBy(() -> stranger.embed(List.of(Text.of("a")), Kind.PASSAGE, Urgency.BULK))
                .isInstanceOf(DependencyUnavailableException.class)
                .hasMessageContaining("401")
                .hasMessageContaining("key");
    }

    @Test
    void otherDimensionsThanSetAreNamed() {
        assertThatThrownBy(() -> embedder(768).embed(List.of(Text.of("a")), Kind.PASSAGE, Urgency.BULK))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining("384 dimensions");
    }

    @Test
    void searchesStopAskingAnEndpointThatDoesNotAnswer() {
        var embedder = new EndpointEmbedder(endpoint(384, OpenAiServer.KEY, Duration.ofMillis(300)));
        server.pause(Duration.ofSeconds(5));
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> embedder.embed(List.of(Text.of("a")), Kind.QUERY, Urgency.SEARCH))
                    .isInstanceOf(DependencyUnavailableException.class);
        }

        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void isNamedForAnIndex() {
        assertThat(embedder(384).modelId()).isEqualTo("org-e5-small");
    }

    private Embedder embedder(int dimensions) {
        return new EndpointEmbedder(endpoint(dimensions, OpenAiServer.KEY, PATIENT));
    }

    private EmbeddingProperties.Endpoint endpoint(int dimensions, String key, Duration searchTimeout) {
        return new EmbeddingProperties.Endpoint(
                server.url(), "Org/E5_small", dimensions, key, "q: ", "p: ", 4, 50, searchTimeout, PATIENT);
    }

    private static Vector direct(String text) {
        return model.embed(List.of(Text.of(text)), Kind.PASSAGE, Urgency.BULK).getFirst();
    }
}
