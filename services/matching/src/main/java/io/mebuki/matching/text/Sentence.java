package io.mebuki.matching.text;

/**
 * A sentence, a heading or an entry of a list.
 *
 * @param span its place, in code points
 * @param text exactly what stands there, without the white space around it
 * @param role what it says, as its neighbours let it seem
 */
public record Sentence(Span span, String text, Role role) {

    /** Before anything is known of its neighbours. */
    Sentence(Span span, String text) {
        this(span, text, Role.MECHANISM);
    }

    Sentence as(Role other) {
        return new Sentence(span, text, other);
    }
}
