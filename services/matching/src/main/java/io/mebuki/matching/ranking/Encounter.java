package io.mebuki.matching.ranking;

import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.fields.ResearchField;
import io.mebuki.matching.text.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an unexpected seed is worth a look: the problem that it shares with the need, and the way of its own to solve it.
 *
 * @param field the seed's
 * @param problem the strongest reason that is about a purpose or an application, or else the strongest; none where there is no reason
 * @param mechanism what the seed says of how it works, the sentence that is farthest from the need; none where it says nothing of it
 */
public record Encounter(
        ResearchField field,
        @Nullable Reason problem,
        @Nullable Quote mechanism) {

    /** Looks for both in what ties the texts and in the seed's sentences. */
    public static Encounter of(ResearchField field, Vector need, List<Reason> reasons, List<Piece> seed) {
        var problem = reasons.stream()
                .filter(reason -> reason.role() == Role.PURPOSE || reason.role() == Role.APPLICATION)
                .findFirst()
                .or(() -> reasons.stream().findFirst());
        return new Encounter(field, problem.orElse(null), mechanism(need, seed).orElse(null));
    }

    private static Optional<Quote> mechanism(Vector need, List<Piece> seed) {
        return seed.stream()
                .filter(piece -> piece.role() == Role.MECHANISM)
                .min(Comparator.comparingDouble(piece -> piece.vector().cosine(need)))
                .map(Quote::of);
    }
}
