package io.mebuki.portal.api;

import java.io.OutputStream;
import java.util.UUID;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** Passes the report of an import on as it is read, since the generated client would hold all of it in memory. */
public final class FileReceiver {

    private final RestClient rest;
    private final CallerHeaders headers;

    FileReceiver(RestClient rest, CallerHeaders headers) {
        this.rest = rest;
        this.headers = headers;
    }

    /** Throws {@link RestClientResponseException} before anything is written when there is no such report. */
    public void report(UUID id, OutputStream to) {
        rest.get()
                .uri("/api/v1/seed-imports/{id}/report.csv", id)
                .headers(headers::addTo)
                .exchangeForRequiredValue((request, response) -> {
                    if (response.getStatusCode().isError()) {
                        throw response.createException();
                    }
                    return response.getBody().transferTo(to);
                });
    }
}
