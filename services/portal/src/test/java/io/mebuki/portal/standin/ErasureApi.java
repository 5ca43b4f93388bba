package io.mebuki.portal.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/** The part of the API about erasures: there is one, whatever is asked. */
record ErasureApi(Replies replies) {

    /** @param parts of the path, the first of them {@code erasures} */
    void answer(HttpExchange exchange, String method, String[] parts) throws IOException {
        switch (method + " " + parts.length) {
            case "GET 1" -> replies.ok(exchange, ErasureSamples.erasures());
            case "POST 1", "POST 3" -> replies.answer(exchange, 202, ErasureSamples.erasure());
            case "GET 2" -> replies.ok(exchange, ErasureSamples.erasure());
            case "GET 3" -> replies.ok(exchange, ErasureSamples.proof());
            default -> replies.problem(exchange, 404, "not-found", List.of());
        }
    }
}
