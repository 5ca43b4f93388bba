package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.text.Language;

/** One of the ways to find candidates: by words, by the meaning of the whole text, or by that of its best passage. */
sealed interface Arm {

    /** Lucene's score of a cosine is (1 + cosine) / 2; a word score stays what it is. */
    double value(double score);

    /** A search for the best, among those that pass the filter. */
    SearchRequestBody search(Query filter, int size);

    /** Asks for nothing but scores, ids and languages. */
    private static SearchRequestBody.Builder lean(SearchRequestBody.Builder body, int size) {
        return body.size(size)
                .source(source -> source.fetch(false))
                .storedFields(Candidates.NO_STORED_FIELDS)
                .docvalueFields(field -> field.field(Candidates.ID))
                .docvalueFields(field -> field.field(Candidates.SPOKEN))
                .trackTotalHits(track -> track.enabled(false));
    }

    /** Words in common. */
    record Words(String text, Language language) implements Arm {

        /** The words that begin a need say what it is about; thousands of words would only make the search slow. */
        private static final int MOST_JAPANESE = 1_000;

        private static final int MOST_ENGLISH = 4_000;

        /** Elasticsearch refuses queries of too many terms; a term counts once for each field, and each emoji is one. */
        private static final int MOST_TERMS = 1_000;

        @Override
        public double value(double score) {
            return score;
        }

        @Override
        public SearchRequestBody search(Query filter, int size) {
            var words = words();
            return SearchRequestBody.of(body -> lean(body, size)
                    .query(query -> query.bool(bool -> bool.must(words).filter(filter))));
        }

        private Query words() {
            return switch (language) {
                case EN -> combined(".english", 1, MOST_ENGLISH);
                case JA ->
                    Query.of(query -> query.bool(bool ->
                            bool.should(combined("", 1, MOST_JAPANESE), combined(".bigram", .5f, MOST_JAPANESE))));
            };
        }

        private Query combined(String analyzed, float boost, int most) {
            var beginning = beginning(most);
            return Query.of(query -> query.combinedFields(
                    fields -> fields.fields("title" + analyzed + "^2", "description" + analyzed, "keywords" + analyzed)
                            .query(beginning)
                            .boost(boost)));
        }

        private String beginning(int most) {
            int[] points = text.codePoints().limit(most).toArray();
            int terms = 0;
            boolean inside = false;
            for (int i = 0; i < points.length; i++) {
                boolean letter = Character.isLetterOrDigit(points[i]) && !Character.isIdeographic(points[i]);
                boolean begins = !Character.isWhitespace(points[i]) && !(letter && inside);
                terms += begins ? 1 : 0;
                if (terms > MOST_TERMS) {
                    return new String(points, 0, i);
                }
                inside = letter;
            }
            return new String(points, 0, points.length);
        }
    }

    /** The nearest vectors of a field, all of which are compared: none is missed, whatever the filter leaves. */
    record Meaning(String field, Vector vector) implements Arm {

        /** The index compares vectors of one byte a dimension; those found are compared again as they were written. */
        private static final float COMPARED_AGAIN = 1;

        @Override
        public double value(double score) {
            return 2 * score - 1;
        }

        @Override
        public SearchRequestBody search(Query filter, int size) {
            return SearchRequestBody.of(body -> lean(body, size)
                    .knn(knn -> knn.field(field)
                            .queryVector(vector.toList())
                            .k(size)
                            .numCandidates(size)
                            .rescoreVector(again -> again.oversample(COMPARED_AGAIN))
                            .filter(filter)));
        }
    }

    /** The same among the texts of one language: those of the query's own would hide the others. */
    record Spoken(Meaning meaning, Language language) implements Arm {

        @Override
        public double value(double score) {
            return meaning.value(score);
        }

        @Override
        public SearchRequestBody search(Query filter, int size) {
            return meaning.search(Filters.and(filter, Filters.spoken(language)), size);
        }
    }
}
