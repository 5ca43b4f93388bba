package io.mebuki.matching.vectors;

import io.mebuki.matching.embedding.EmbeddingException;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.index.Generations;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Embeds texts that only another of our services has. Not part of the public contract, and not routed by the gateway: {@code POST
 * /internal/embed} with {@code {"kind": "query|passage", "texts": [...]}} answers {@code {"model", "dimensions", "vectors"}}, one
 * vector for each text in order, as base64 of little-endian float32.
 */
@RestController
class EmbedController {

    private static final int MOST_TEXTS = 64;
    private static final int LONGEST_TEXT = 20_300;

    private final Generations generations;

    EmbedController(Generations generations) {
        this.generations = generations;
    }

    /** What is to be embedded. */
    record Request(@Nullable String kind, @Nullable List<@Nullable String> texts) {}

    /** The vectors, in the order of the texts. */
    record Answer(String model, int dimensions, List<String> vectors) {}

    @PostMapping("/internal/embed")
    @PreAuthorize("hasAuthority('service')")
    public Answer embed(@RequestBody Request request) {
        var texts = texts(request).stream().map(Text::of).toList();
        var kind = kind(request);
        var embedder = generations.live().embedder();
        try {
            var vectors = embedder.embed(texts, kind, Urgency.SEARCH).stream()
                    .map(Vector::toBase64)
                    .toList();
            return new Answer(embedder.modelId(), embedder.dimensions(), vectors);
        } catch (EmbeddingException failed) {
            throw Problems.unavailable("Meanings can't be compared just now.");
        }
    }

    private static Kind kind(Request request) {
        for (var kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(request.kind())) {
                return kind;
            }
        }
        throw Problems.invalid(new FieldViolation("kind", request.kind(), "query or passage"));
    }

    private static List<String> texts(Request request) {
        var texts = request.texts();
        if (texts == null || texts.isEmpty() || texts.size() > MOST_TEXTS) {
            var sent = texts == null ? null : texts.size() + " texts";
            throw Problems.invalid(new FieldViolation("texts", sent, "1 to " + MOST_TEXTS + " texts"));
        }
        return texts.stream().map(EmbedController::checked).toList();
    }

    private static String checked(@Nullable String text) {
        if (text == null || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Problems.invalid(
                    new FieldViolation("texts", text, "texts of at most " + LONGEST_TEXT + " characters"));
        }
        return text;
    }
}
