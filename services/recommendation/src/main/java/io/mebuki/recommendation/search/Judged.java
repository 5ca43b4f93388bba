package io.mebuki.recommendation.search;

import static java.util.Comparator.comparingDouble;

import io.mebuki.recommendation.expertise.Expertise.Found;
import io.mebuki.recommendation.expertise.Expertise.Quotable;
import io.mebuki.recommendation.expertise.Question;
import io.mebuki.recommendation.expertise.SeedTexts;
import io.mebuki.recommendation.expertise.StoredSeed;
import io.mebuki.recommendation.ranking.Candidate;
import io.mebuki.recommendation.ranking.Direction;
import io.mebuki.recommendation.ranking.Tongues;
import io.mebuki.recommendation.text.CodePoints;
import io.mebuki.recommendation.text.Overlap;
import io.mebuki.recommendation.vectors.QueryVector;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A seed beside the question.
 *
 * @param whole cosine of the whole text; null, together with the passage's, where there is nothing to compare
 * @param nearest the passage nearest in meaning
 * @param passage its cosine
 */
record Judged(
        Question question, Found found, @Nullable Double whole, StoredSeed.@Nullable Passage nearest, double passage) {

    private static final double PASSAGE_SHARE = .5;

    static Judged of(Question question, Found found) {
        return Optional.ofNullable(question.vector())
                .flatMap(vector -> found.seed().vectorsOf(vector.model()).map(own -> of(question, found, own, vector)))
                .orElseGet(() -> new Judged(question, found, null, null, 0));
    }

    private static Judged of(Question question, Found found, StoredSeed.Vectors vectors, QueryVector asked) {
        double whole = asked.direction().cosine(Direction.ofFloats(vectors.whole()));
        StoredSeed.@Nullable Passage nearest = null;
        double most = -1;
        for (var passage : vectors.passages()) {
            double cosine = asked.direction().cosine(Direction.ofBytes(passage.vector()));
            if (cosine > most) {
                most = cosine;
                nearest = passage;
            }
        }
        return new Judged(question, found, whole, nearest, nearest == null ? whole : most);
    }

    Candidate candidate() {
        @Nullable Double meaning = whole == null ? null : PASSAGE_SHARE * passage + (1 - PASSAGE_SHARE) * whole;
        double weight = Tongues.weight(question.language(), found.seed().language());
        return new Candidate(found.seed().id(), found.words(), meaning, weight);
    }

    /**
     * The place that answers best, quoted from the texts as they stand now.
     *
     * @param mostWords the best value of words of all seeds
     */
    Evidence evidence(Quotable now, double mostWords) {
        double words = mostWords > 0 ? Math.clamp(found.words() / mostWords, 0, 1) : 0;
        double similarity = whole == null ? words : Tongues.similarity(passage);
        var quote = now.seed().version() == found.seed().version() ? quote(now.texts()) : title(now.texts());
        return new Evidence(now.seed(), quote, similarity);
    }

    private Quote quote(SeedTexts texts) {
        var best = nearest == null ? wordiest(texts) : Optional.of(nearest);
        return best.flatMap(passage -> quote(passage, texts)).orElseGet(() -> title(texts));
    }

    /** Without a meaning to compare, the passage that repeats most of the question's wording. */
    private Optional<StoredSeed.Passage> wordiest(SeedTexts texts) {
        var overlap = new Overlap(question.words());
        return found.seed().vectors().stream()
                .flatMap(vectors -> vectors.passages().stream())
                .filter(passage -> quote(passage, texts).isPresent())
                .max(comparingDouble(passage -> quote(passage, texts)
                        .map(quote -> overlap.of(quote.text()))
                        .orElse(0.0)));
    }

    private static Optional<Quote> quote(StoredSeed.Passage passage, SeedTexts texts) {
        var text = texts.field(passage.field(), passage.language());
        if (text == null || passage.start() >= passage.end() || passage.end() > CodePoints.length(text)) {
            return Optional.empty();
        }
        var quoted = CodePoints.between(text, passage.start(), passage.end());
        return Optional.of(new Quote(passage.field(), passage.language(), passage.start(), passage.end(), quoted));
    }

    private static Quote title(SeedTexts texts) {
        return new Quote("title", null, 0, CodePoints.length(texts.title()), texts.title());
    }
}
