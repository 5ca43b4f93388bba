package io.mebuki.portal.standin;

import com.sun.net.httpserver.HttpExchange;
import io.mebuki.client.model.FieldError;
import io.mebuki.client.model.Need;
import io.mebuki.client.model.Seed;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is answered to whoever writes seeds and needs: all of them have one version. */
record Writes(Replies replies) {

    static final String VERSION = "\"3\"";

    void seed(HttpExchange exchange, String method, @Nullable JsonNode body) throws IOException {
        if (body == null || body.path("title").asString().isBlank()) {
            replies.problem(
                    exchange,
                    400,
                    "invalid-value",
                    List.of(
                            new FieldError().field("title").value("").expected("1 to 300 characters"),
                            new FieldError().field("people[0].name").expected("1 to 300 characters"),
                            new FieldError().field("translations.en.title").expected("1 to 300 characters"),
                            new FieldError().field("organizationRor").expected("a ROR identifier"),
                            new FieldError().field("keywords[1]").expected("1 to 100 characters")));
            return;
        }
        Seed stored = Samples.seeds().getFirst();
        if (method.equals("POST")) {
            replies.answer(exchange, 201, stored);
        } else {
            changed(exchange, () -> replies.ok(exchange, stored));
        }
    }

    void need(HttpExchange exchange, String method, @Nullable JsonNode body) throws IOException {
        if (body == null || body.path("problem").asString().isBlank()) {
            replies.problem(
                    exchange,
                    400,
                    "invalid-value",
                    List.of(new FieldError().field("problem").expected("1 to 10000 characters")));
            return;
        }
        Need draft = Samples.needs().get(1);
        if (method.equals("POST")) {
            replies.answer(exchange, 201, draft);
        } else {
            changed(exchange, () -> replies.ok(exchange, draft));
        }
    }

    interface Answer {
        void send() throws IOException;
    }

    void changed(HttpExchange exchange, Answer answer) throws IOException {
        if (VERSION.equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            answer.send();
        } else {
            replies.problem(
                    exchange,
                    412,
                    "stale",
                    List.of(new FieldError().field("If-Match").expected(VERSION)));
        }
    }
}
