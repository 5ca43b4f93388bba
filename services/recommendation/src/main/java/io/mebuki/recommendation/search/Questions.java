package io.mebuki.recommendation.search;

import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.Tenant;
import io.mebuki.recommendation.expertise.Expertise;
import io.mebuki.recommendation.expertise.Question;
import io.mebuki.recommendation.needs.Needs;
import io.mebuki.recommendation.text.CodePoints;
import io.mebuki.recommendation.text.Language;
import io.mebuki.recommendation.vectors.Embedder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what a caller sends into a question. What the caller may not see whole is the problem 404. */
final class Questions {

    /** More than the model reads; the longest text that matching takes. */
    private static final int LONGEST = 20_000;

    private final Needs needs;
    private final Expertise expertise;
    private final Embedder embedder;

    Questions(Needs needs, Expertise expertise, Embedder embedder) {
        this.needs = needs;
        this.expertise = expertise;
        this.embedder = embedder;
    }

    Question ofText(@Nullable String title, String text) {
        var words = title == null || title.isBlank() ? text : title + "\n" + text;
        return embedded(new Question(words, Language.of(words), null), Embedder.Kind.QUERY);
    }

    Question ofNeed(UUID id, Tenant reader) {
        var need = needs.visible(id, reader).orElseThrow(Problems::notFound);
        var vector = expertise.prevailing(need.vectors()).orElse(null);
        return embedded(new Question(need.words(), Language.of(need.words()), vector), Embedder.Kind.QUERY);
    }

    Question ofSeed(UUID id, Tenant reader) {
        var question = expertise.question(id, reader.id()).orElseThrow(Problems::notFound);
        return embedded(question, Embedder.Kind.PASSAGE);
    }

    private Question embedded(Question question, Embedder.Kind kind) {
        return question.vector() != null
                ? question
                : embedder.embed(CodePoints.first(question.words(), LONGEST), kind)
                        .map(vector -> new Question(question.words(), question.language(), vector))
                        .orElse(question);
    }
}
