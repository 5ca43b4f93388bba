package io.mebuki.portal.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/** The part of the API about repositories: there is one, whatever is asked. */
record HarvestApi(Replies replies) {

    /** @param parts of the path, the first of them {@code harvest-sources} */
    void answer(HttpExchange exchange, String method, String[] parts) throws IOException {
        var one = parts.length > 1;
        switch (method + (parts.length > 2 ? " " + parts[2] : "")) {
            case "GET", "PUT" -> {
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                replies.ok(exchange, one ? HarvestSamples.source() : HarvestSamples.sources());
            }
            case "POST" ->
                replies.answer(exchange, one ? 200 : 201, one ? HarvestSamples.preview() : HarvestSamples.source());
            case "DELETE" -> exchange.sendResponseHeaders(204, -1);
            case "GET runs" -> replies.ok(exchange, HarvestSamples.runs());
            case "POST runs" ->
                replies.answer(exchange, 202, HarvestSamples.runs().getItems().getFirst());
            case "GET drafts" -> replies.ok(exchange, HarvestSamples.drafts());
            default -> replies.problem(exchange, 404, "not-found", List.of());
        }
    }
}
