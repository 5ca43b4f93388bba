package io.mebuki.portal.standin;

import com.sun.net.httpserver.HttpExchange;
import io.mebuki.client.model.DeadLetterReplay;
import io.mebuki.client.model.IndexRepair;
import java.io.IOException;
import java.util.List;

/** The part of the API for operators: an index that differs, and letters that wait. */
record OperationsApi(Replies replies) {

    /** @param parts of the path, the first of them {@code reconciliation} or {@code dead-letters} */
    void answer(HttpExchange exchange, String method, String[] parts) throws IOException {
        var last = parts[parts.length - 1];
        switch (method + " " + (parts[0].equals("reconciliation") ? "indexes " : "letters ")
                + (parts.length == 1 ? "" : last)) {
            case "GET indexes " -> replies.ok(exchange, OperationsSamples.reconciliation());
            case "POST indexes " -> replies.answer(exchange, 202, OperationsSamples.reconciliation());
            case "POST indexes rebuild" -> replies.answer(exchange, 202, OperationsSamples.rebuild());
            case "POST indexes repair" ->
                replies.answer(exchange, 202, new IndexRepair().index(parts[1]).things(4L));
            case "GET letters " -> replies.ok(exchange, OperationsSamples.letters());
            case "POST letters replay" -> {
                if (parts.length == 2) {
                    replies.answer(exchange, 202, new DeadLetterReplay().letters(2L));
                } else {
                    replies.answer(exchange, 202, OperationsSamples.letter());
                }
            }
            case "POST letters discard" -> replies.ok(exchange, OperationsSamples.letter());
            default -> {
                if (method.equals("GET") && parts[0].equals("dead-letters")) {
                    replies.ok(exchange, OperationsSamples.letter());
                } else {
                    replies.problem(exchange, 404, "not-found", List.of());
                }
            }
        }
    }
}
