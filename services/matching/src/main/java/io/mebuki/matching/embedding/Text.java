package io.mebuki.matching.embedding;

import io.mebuki.matching.text.Span;
import java.util.List;

/**
 * A text to embed, and the spans of it that are to have vectors of their own.
 *
 * @param head the title; it goes in front of every window of a text that is too long for one pass. Empty where there is none
 * @param body the text behind the title
 * @param spans in code points of the body
 */
public record Text(String head, String body, List<Span> spans) {

    public Text {
        spans = List.copyOf(spans);
    }

    /** A text of one piece. */
    public static Text of(String text) {
        return new Text("", text, List.of());
    }
}
