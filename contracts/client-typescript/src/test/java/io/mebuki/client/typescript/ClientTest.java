package io.mebuki.client.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Builds the package as a partner would, installs it into a project of its own, and lets that search. */
@EnabledIf(value = "io.mebuki.client.typescript.Node#isExpected", disabledReason = "no node on the PATH")
class ClientTest {

    private static final Path PACKAGE = Path.of("target", "client").toAbsolutePath();
    private static final Path PROGRAM = Path.of("src", "test", "typescript");

    private static final Path PROJECT = Path.of("target", "program");

    private static Node node;

    @BeforeAll
    static void build() throws Exception {
        node = Node.find();
        node.compile(PACKAGE);
        Files.createDirectories(PROJECT);
        for (var file : List.of("package.json", "tsconfig.json", "first-search.ts")) {
            Files.copy(PROGRAM.resolve(file), PROJECT.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        var installed = PROJECT.resolve("node_modules/@mebuki/client");
        Files.createDirectories(installed.getParent());
        Files.deleteIfExists(installed);
        Files.createSymbolicLink(installed, PACKAGE);
        node.compile(PROJECT);
    }

    @Test
    void aProgramFindsMatchesAndReadsTheirReasons() throws Exception {
        var answer = """
                {"items": [{"seed": {"id": "019ab1f0-0000-7000-8000-000000000001", "sourceId": "S-1", "title": "𠮷野の接着剤", "new": 1},
                  "score": 0.83, "belowFloor": false, "unexpectedness": 0.1,
                  "components": {"lexical": 0.7, "semantic": 0.9, "fieldDistance": 0.2},
                  "reasons": [{"role": "purpose", "similarity": 0.88,
                    "needSpan": {"field": "text", "start": 0, "end": 2, "text": "接着"},
                    "seedSpan": {"field": "title", "start": 3, "end": 6, "text": "接着剤"}}], "unmet": [], "linked": []}],
                 "noGoodMatch": false, "model": "m", "lexicalOnly": false}
                """;
        var received = new ArrayList<String>();

        var printed = search(200, "application/json", answer, received);

        assertThat(printed).isEqualTo("0.83 𠮷野の接着剤\n  purpose: \"接着\" - \"接着剤\"\n");
        assertThat(received)
                .containsExactly(
                        "POST /api/v1/matches/search",
                        "Bearer abc",
                        "{\"text\":\"接着の課題𠮷\",\"mode\":\"relevant\",\"limit\":3}");
    }

    @Test
    void aProblemCanBeRead() throws Exception {
        var answer = """
                {"type": "urn:mebuki:problem:invalid-value", "title": "Invalid value", "status": 400,
                 "errors": [{"field": "text", "expected": "a text"}]}
                """;

        var printed = search(400, "application/problem+json", answer, new ArrayList<>());

        assertThat(printed).isEqualTo("400 text: expected a text\n");
    }

    private static String search(int status, String contentType, String answer, List<String> received)
            throws IOException, InterruptedException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            received.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://localhost:" + server.getAddress().getPort();
            return node.run(PROJECT, "first-search.js", url, "abc", "接着の課題𠮷");
        } finally {
            server.stop(0);
        }
    }
}
