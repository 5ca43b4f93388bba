package io.mebuki.portal.standin;

import com.sun.net.httpserver.HttpExchange;
import io.mebuki.client.model.SeedsChanged;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The part of the API about the upkeep of seeds. */
record UpkeepApi(Replies replies) {

    /** @param parts of the path: {@code seed-upkeep} and what follows, or {@code seeds}, an id, {@code history} */
    void answer(HttpExchange exchange, String[] parts, Map<String, String> query, @Nullable JsonNode body)
            throws IOException {
        var what = parts[parts.length - 1];
        switch (what) {
            case "history" -> replies.ok(exchange, UpkeepSamples.history());
            case "summary" -> replies.ok(exchange, UpkeepSamples.summary());
            case "seed-upkeep" -> replies.ok(exchange, UpkeepSamples.page(query));
            case "changes" -> {
                int ids = body == null ? 0 : body.get("ids").size();
                replies.ok(exchange, new SeedsChanged().changed(ids).unchanged(0));
            }
            default -> {
                var found = UpkeepSamples.find(what);
                if (found.isPresent()) {
                    replies.ok(exchange, found.get());
                } else {
                    replies.problem(exchange, 404, "not-found", List.of());
                }
            }
        }
    }
}
