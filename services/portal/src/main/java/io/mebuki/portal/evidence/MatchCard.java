package io.mebuki.portal.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A match as a reader meets it.
 *
 * @param id of the other text
 * @param link where the other text stands in full; absent when it may not be read
 * @param title in its own language; absent for a masked need
 * @param language of the title, where it is known
 * @param gloss the title in the reader's language, where a translation gives it
 * @param facts organization, field and the like, for the line below the title
 * @param trl technology readiness level
 * @param score 0..1
 * @param lexical shared words, 0..1
 * @param semantic nearness in meaning, 0..1
 * @param unexpected present in the unexpected reading, where a plain search would not have shown it
 * @param maskedText what a masked need shows of itself
 * @param verdict what the reader's organization has said: {@code accepted}, {@code declined}, or nothing
 */
public record MatchCard(
        UUID id,
        @Nullable String link,
        @Nullable String title,
        @Nullable String language,
        @Nullable String gloss,
        List<String> facts,
        @Nullable Integer trl,
        double score,
        double lexical,
        double semantic,
        boolean belowFloor,
        @Nullable Unexpected unexpected,
        @Nullable String maskedText,
        Evidence evidence,
        @Nullable String verdict) {

    /**
     * What makes a match unexpected.
     *
     * @param from the need's field, where it is another
     * @param to the seed's field, where it is another
     * @param mechanism how the seed goes about it, in its own words, where it says so
     */
    public record Unexpected(
            @Nullable String from,
            @Nullable String to,
            @Nullable String mechanism) {}
}
