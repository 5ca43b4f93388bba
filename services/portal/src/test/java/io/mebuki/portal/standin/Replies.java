package io.mebuki.portal.standin;

import com.sun.net.httpserver.HttpExchange;
import io.mebuki.client.model.FieldError;
import io.mebuki.client.model.Problem;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the contract's shapes. */
record Replies(JsonMapper json) {

    void ok(HttpExchange exchange, Object body) throws IOException {
        answer(exchange, 200, body);
    }

    void answer(HttpExchange exchange, int status, Object body) throws IOException {
        StandIn.json(exchange, status, json.writeValueAsString(body));
    }

    void problem(HttpExchange exchange, int status, String kind, List<FieldError> errors) throws IOException {
        answer(
                exchange,
                status,
                new Problem()
                        .type("urn:mebuki:problem:" + kind)
                        .title(kind)
                        .status(status)
                        .errors(errors));
    }
}
