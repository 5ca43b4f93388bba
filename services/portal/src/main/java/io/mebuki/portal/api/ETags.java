package io.mebuki.portal.api;

import java.util.Objects;
import org.springframework.http.ResponseEntity;

/** Versions as the gateway names them. */
public final class ETags {

    private ETags() {}

    /** What to send back as If-Match when changing what was read. */
    public static String of(ResponseEntity<?> read) {
        return Objects.requireNonNullElse(read.getHeaders().getETag(), "");
    }

    public static <T> T body(ResponseEntity<T> read) {
        return Objects.requireNonNull(read.getBody(), "the gateway answered without a body");
    }
}
