package io.mebuki.matching.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Holds quotations against the texts that they are taken from. */
public final class Spans {

    private Spans() {}

    /**
     * Holds a span against the text of its field, code point for code point.
     *
     * @param fields the texts by the names of their fields
     */
    public static void assertQuotes(JsonNode span, Map<String, String> fields) {
        var text = Objects.requireNonNull(fields.get(span.get("field").asString()));
        int[] codePoints = text.codePoints().toArray();
        int start = span.get("start").asInt();
        int length = span.get("end").asInt() - start;
        assertThat(new String(codePoints, start, length))
                .isEqualTo(span.get("text").asString());
    }
}
