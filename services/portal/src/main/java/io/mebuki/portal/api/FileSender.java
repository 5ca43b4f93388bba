package io.mebuki.portal.api;

import io.mebuki.client.model.SeedImport;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Starts an import with a file that is passed on as it is read, since the generated client would hold all of it in memory. */
public final class FileSender {

    private final RestClient rest;
    private final CallerHeaders headers;

    FileSender(RestClient rest, CallerHeaders headers) {
        this.rest = rest;
        this.headers = headers;
    }

    /**
     * Answers once the gateway has stored the whole file.
     *
     * @param type what the file is
     * @param key the same key starts no second import
     */
    public SeedImport send(InputStream rows, MediaType type, boolean dryRun, String key) {
        var started = rest.post()
                .uri("/api/v1/seed-imports?dryRun={dryRun}", dryRun)
                // Not an interceptor: with one the body would be buffered.
                .headers(headers::addTo)
                .header("Idempotency-Key", key)
                .contentType(type)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .body(rows::transferTo)
                .retrieve()
                .body(SeedImport.class);
        return Objects.requireNonNull(started, "the gateway answered an import without a body");
    }
}
