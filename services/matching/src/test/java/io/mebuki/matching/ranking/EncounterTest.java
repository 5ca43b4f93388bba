package io.mebuki.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.fields.ResearchField;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import io.mebuki.matching.text.Role;
import io.mebuki.matching.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncounterTest {

    private static final Field TEXT = new Field("description", "It cools. Wax melts. Ice melts. It works.");
    private static final ResearchField FIELD = new ResearchField("a.b", Map.of(Language.EN, "B", Language.JA, "ビー"));
    private static final Vector NEED = Vector.of(1, 0);

    private final Piece purpose = piece(0, 9, Role.PURPOSE, Vector.of(1, 0));
    private final Piece near = piece(10, 20, Role.MECHANISM, Vector.of(1, 1));
    private final Piece far = piece(21, 31, Role.MECHANISM, Vector.of(0, 1));
    private final Piece result = piece(32, 41, Role.RESULT, Vector.of(-1, 1));

    @Test
    void theProblemIsWhatTheyShareAndTheMechanismWhatIsFarthest() {
        var encounter = Encounter.of(
                FIELD, NEED, List.of(reason(result), reason(purpose)), List.of(purpose, near, far, result));

        assertThat(encounter.problem()).isEqualTo(reason(purpose));
        assertThat(encounter.mechanism()).isEqualTo(Quote.of(far));
    }

    @Test
    void whatIsNotSaidIsNotShown() {
        assertThat(Encounter.of(FIELD, NEED, List.of(), List.of(purpose))).isEqualTo(new Encounter(FIELD, null, null));
        assertThat(Encounter.of(FIELD, NEED, List.of(reason(result)), List.of()).problem())
                .isEqualTo(reason(result));
    }

    private static Piece piece(int start, int end, Role role, Vector vector) {
        return new Piece(TEXT, new Span(start, end), role, Language.EN, vector);
    }

    private static Reason reason(Piece piece) {
        return new Reason(piece.role(), Quote.of(piece), Quote.of(piece), 1);
    }
}
