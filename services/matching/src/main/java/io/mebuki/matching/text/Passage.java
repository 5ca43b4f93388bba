package io.mebuki.matching.text;

import java.util.List;

/**
 * A few sentences that stand together.
 *
 * @param field where they stand
 * @param span from the first sentence's start to the last one's end, in code points of the field
 * @param text exactly what stands there
 */
public record Passage(Field field, Span span, String text, Role role, List<Sentence> sentences) {

    public Passage {
        sentences = List.copyOf(sentences);
    }

    /** The language this passage is written in, which need not be that of the whole. */
    public Language language() {
        return Language.of(text);
    }
}
