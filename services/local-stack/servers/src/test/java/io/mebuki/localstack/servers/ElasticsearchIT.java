package io.mebuki.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void keepsItsDataThroughAKillAndIsSearchableWhenReady(@TempDir Path folder) throws Exception {
        Elasticsearch.Settings settings = new Elasticsearch.Settings(folder, Ports.free(), 256);
        try (Elasticsearch first = Elasticsearch.start(settings)) {
            assertThat(put(first.url().resolve("/words/_doc/1"), "{\"word\": \"芽吹き\"}"))
                    .isEqualTo(201);
            first.process().kill();
        }

        try (Elasticsearch second = Elasticsearch.start(settings)) {
            HttpResponse<String> found = HTTP.send(
                    HttpRequest.newBuilder(second.url().resolve("/words/_search"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).contains("芽吹き");
        }
    }

    private static int put(URI address, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
