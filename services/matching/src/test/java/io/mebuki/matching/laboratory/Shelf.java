package io.mebuki.matching.laboratory;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.stats.IndexStats;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.mebuki.localstack.servers.Elasticsearch;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Embedders;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.Generations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A search server of its own that keeps its seeds from run to run, with as much memory as the local stack gives it. */
final class Shelf implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 1024;
    private static final int BATCH = 500;
    private static final int WRITERS = 4;
    private static final int ROUND = WRITERS * BATCH;

    private final Elasticsearch server;
    private final Calls calls = new Calls();
    private final ElasticsearchClient client;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Generation generation;

    Shelf(Path folder, Embedder embedder) {
        this.server = Elasticsearch.start(new Elasticsearch.Settings(folder, freePort(), HEAP_MEGABYTES));
        var http = Rest5Client.builder(server.url())
                .setHttpClientConfigCallback(builder -> builder.disableContentCompression())
                .build();
        this.client = new ElasticsearchClient(new Rest5ClientTransport(http, new Jackson3JsonpMapper(), null, calls));
        context.registerBean(ElasticsearchClient.class, () -> client);
        context.registerBean(Embedders.class, () -> new OneModel(embedder));
        context.scan(Generations.class.getPackageName());
        context.refresh();
        this.generation = context.getBean(Generations.class).live();
    }

    Generation generation() {
        return generation;
    }

    ElasticsearchClient client() {
        return client;
    }

    Calls calls() {
        return calls;
    }

    /**
     * Goes on until there are so many, with a few writers at once. Answers how many a second were made and written; nothing where
     * all were there.
     */
    double fill(Crowd crowd, int size) {
        int first = count() / ROUND * ROUND;
        long start = System.nanoTime();
        for (int at = first; at < size; at += ROUND) {
            int from = at;
            IntStream.range(0, WRITERS)
                    .parallel()
                    .map(writer -> from + writer * BATCH)
                    .filter(batch -> batch < size)
                    .forEach(batch ->
                            generation.seeds().write(List.copyOf(crowd.seeds(batch, Math.min(size, batch + BATCH)))));
        }
        generation.seeds().refresh();
        return size <= first ? Double.NaN : (size - first) / ((System.nanoTime() - start) / 1e9);
    }

    private int count() {
        generation.seeds().refresh();
        return (int) ask(() -> client.count(request -> request.index("seeds")).count());
    }

    /** Bytes of the index on disk. */
    long disk() {
        return ask(() -> Objects.requireNonNull(primaries().store()).sizeInBytes());
    }

    /** Segments of the index. */
    long segments() {
        return ask(() -> Objects.requireNonNull(primaries().segments()).count());
    }

    private IndexStats primaries() throws IOException {
        var stats = client.indices().stats(request -> request.index("seeds"));
        return Objects.requireNonNull(stats.all().primaries());
    }

    ProcessHandle process() {
        return ProcessHandle.of(server.process().pid()).orElseThrow();
    }

    /** Bytes that the server's process has in memory, those of its files not counted. */
    long memory() {
        return memory(server.process().pid());
    }

    /** Bytes that a process has in memory of its own: pages of mapped files are the system's to take back. */
    static long memory(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Question {
        long ask() throws IOException;
    }

    private static long ask(Question question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        server.close();
    }
}
