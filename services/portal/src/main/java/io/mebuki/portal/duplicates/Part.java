package io.mebuki.portal.duplicates;

import io.mebuki.client.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a text, joined with the others the text itself.
 *
 * @param differing whether the other text has not this part
 */
public record Part(String text, boolean differing) {

    /** Cuts a field's text along the spans that name it, which count in code points; those that don't fit are left out. */
    static List<Part> of(String field, String text, List<Span> spans) {
        var parts = new ArrayList<Part>();
        int length = text.codePointCount(0, text.length());
        int at = 0;
        var fitting = spans.stream()
                .filter(span -> span.getField().equals(field) && span.getEnd() <= length)
                .sorted(Comparator.comparing(Span::getStart))
                .toList();
        for (var span : fitting) {
            if (span.getStart() >= at && span.getStart() < span.getEnd()) {
                add(parts, text, at, span.getStart(), false);
                add(parts, text, span.getStart(), span.getEnd(), true);
                at = span.getEnd();
            }
        }
        add(parts, text, at, length, false);
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, String text, int from, int to, boolean differing) {
        if (from < to) {
            int begin = text.offsetByCodePoints(0, from);
            parts.add(new Part(text.substring(begin, text.offsetByCodePoints(begin, to - from)), differing));
        }
    }
}
