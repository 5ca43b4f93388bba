package io.mebuki.matching.embedding;

/**
 * A text to embed.
 *
 * @param head the title; it goes in front of every window of a text that is too long for one pass. Empty where there is none
 * @param body the text behind the title
 */
public record Text(String head, String body) {

    /** A text of one piece. */
    public static Text of(String text) {
        return new Text("", text);
    }
}
