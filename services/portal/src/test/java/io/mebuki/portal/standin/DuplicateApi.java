package io.mebuki.portal.standin;

import com.sun.net.httpserver.HttpExchange;
import io.mebuki.client.model.DuplicatePage;
import java.io.IOException;
import java.util.List;

/** The part of the API about duplicates: an edited pair of one's own, and a translation at another institute that is linked. */
record DuplicateApi(Replies replies) {

    private static final String VERSION = "\"5\"";

    /** @param parts of the path, the first of them {@code duplicates} */
    void answer(HttpExchange exchange, String method, String[] parts) throws IOException {
        if (parts.length == 1) {
            replies.ok(
                    exchange, new DuplicatePage().items(DuplicateSamples.all()).nextCursor("more"));
            return;
        }
        var pair = DuplicateSamples.of(parts[1]);
        exchange.getResponseHeaders().set("ETag", VERSION);
        if (parts.length == 2) {
            replies.ok(exchange, pair);
        } else if (VERSION.equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            replies.ok(exchange, pair.getDuplicate());
        } else {
            replies.problem(exchange, 412, "stale", List.of());
        }
    }
}
