package io.mebuki.matching.ranking;

import io.mebuki.matching.text.Language;

/**
 * What candidates are ranked for.
 *
 * @param length of its words, in code points: of a long text words tell more, and its meaning as a whole is blurred
 */
public record Query(Language language, int length) {

    /** A text in its own words. */
    public static Query of(Language language, String words) {
        return new Query(language, words.codePointCount(0, words.length()));
    }
}
