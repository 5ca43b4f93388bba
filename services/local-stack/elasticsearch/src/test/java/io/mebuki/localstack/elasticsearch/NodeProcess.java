package io.mebuki.localstack.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The assembled node as a child process. */
record NodeProcess(Process process, URI url) implements AutoCloseable {
    private static final Path HOME = Path.of("target", "es-home").toAbsolutePath();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static NodeProcess start(Path work) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + HOME.resolve("config").resolve("java.args"),
                        "-Xms128m",
                        "-Xmx256m",
                        "-cp",
                        HOME.resolve("launcher").resolve("*") + ":"
                                + HOME.resolve("lib").resolve("*"),
                        "io.mebuki.localstack.elasticsearch.ElasticsearchNode",
                        HOME.toString(),
                        work.toString(),
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("node.log").toFile())
                .start();
        Path ports = work.resolve("logs").resolve("http.ports");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive() || Files.exists(ports));
        if (!process.isAlive()) {
            throw new IllegalStateException("the node ended: " + Files.readString(work.resolve("node.log")));
        }
        return new NodeProcess(
                process, URI.create("http://" + Files.readString(ports).strip()));
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)).GET());
    }

    String put(String path, String json) {
        return send(json("PUT", path, json));
    }

    String post(String path, String json) {
        return send(json("POST", path, json));
    }

    private HttpRequest.Builder json(String method, String path, String json) {
        return HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
