package io.mebuki.portal.api;

import io.mebuki.client.model.SeedImport;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
     * What is to become of a file.
     *
     * @param type what it is
     * @param sheet of a workbook; null for the first
     * @param dryRun whether it is checked only
     * @param replace whether it stands for all that the institute publishes
     * @param hold whether it waits until it is started
     */
    public record SeedFile(MediaType type, @Nullable String sheet, boolean dryRun, boolean replace, boolean hold) {}

    /**
     * Answers once the gateway has stored the whole file.
     *
     * @param key the same key starts no second import
     */
    public SeedImport send(InputStream rows, SeedFile file, String key) {
        var started = rest.post()
                .uri(uri -> uri.path("/api/v1/seed-imports")
                        .queryParam("dryRun", file.dryRun())
                        .queryParam("replace", file.replace())
                        .queryParam("hold", file.hold())
                        .queryParamIfPresent(
                                "sheet", Optional.ofNullable(file.sheet()).map(sheet -> "{sheet}"))
                        .build(file.sheet() == null ? Map.of() : Map.of("sheet", file.sheet())))
                // Not an interceptor: with one the body would be buffered.
                .headers(headers::addTo)
                .header("Idempotency-Key", key)
                .contentType(file.type())
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .body(rows::transferTo)
                .retrieve()
                .body(SeedImport.class);
        return Objects.requireNonNull(started, "the gateway answered an import without a body");
    }
}
