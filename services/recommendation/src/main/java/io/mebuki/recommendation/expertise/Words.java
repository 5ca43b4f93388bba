package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.mebuki.recommendation.text.CodePoints;
import io.mebuki.recommendation.text.Language;

/** Words in common, as a query. */
final class Words {

    /** Thousands of words make a search slow and no better: what a text is about it says at its beginning. */
    private static final int MOST_JAPANESE = 1_000;

    private static final int MOST_ENGLISH = 4_000;

    /** Elasticsearch refuses queries of too many words; each counts once for each field, and emoji count as words too. */
    private static final int MOST_WORDS = 1_000;

    private Words() {}

    static Query of(String text, Language language) {
        return switch (language) {
            case EN -> combined(beginning(text, MOST_ENGLISH), ".english", 1);
            case JA -> {
                var start = beginning(text, MOST_JAPANESE);
                yield Query.of(query ->
                        query.bool(bool -> bool.should(combined(start, "", 1), combined(start, ".pairs", .5f))));
            }
        };
    }

    static String beginning(String text, int most) {
        var points = CodePoints.first(text, most).codePoints().toArray();
        int words = 0;
        boolean within = false;
        for (int i = 0; i < points.length; i++) {
            boolean letter = Character.isLetterOrDigit(points[i]) && !Character.isIdeographic(points[i]);
            if (!(letter && within) && !Character.isWhitespace(points[i]) && ++words > MOST_WORDS) {
                return new String(points, 0, i);
            }
            within = letter;
        }
        return new String(points, 0, points.length);
    }

    private static Query combined(String text, String analyzed, float boost) {
        return Query.of(query -> query.combinedFields(
                fields -> fields.fields("title" + analyzed + "^2", "description" + analyzed, "keywords" + analyzed)
                        .query(text)
                        .boost(boost)));
    }
}
