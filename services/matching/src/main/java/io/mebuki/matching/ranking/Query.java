package io.mebuki.matching.ranking;

import io.mebuki.matching.text.Language;

/**
 * What matters about the text that was searched with.
 *
 * @param length in code points
 */
public record Query(Language language, int length) {

    public static Query of(Language language, String text) {
        return new Query(language, text.codePointCount(0, text.length()));
    }
}
