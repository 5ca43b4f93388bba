package io.mebuki.portal.standin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the stand-in was asked. */
public record Asked(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable JsonNode body) {

    /** The text at this place of the body; empty where there is none. */
    public String said(String... path) {
        var at = body;
        for (var step : path) {
            at = at == null ? null : at.isArray() ? at.path(Integer.parseInt(step)) : at.path(step);
        }
        return at == null ? "" : at.asString("");
    }
}
