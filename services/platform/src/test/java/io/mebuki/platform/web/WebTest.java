package io.mebuki.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.platform.ids.UuidV7;
import io.mebuki.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {

    @Test
    void aCursorLeadsBackToItsId() {
        var id = UuidV7.next();
        assertThat(Cursor.read(Cursor.after(id))).isEqualTo(id);
        assertThat(Cursor.read(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AAAA", "%%%"})
    void anInventedCursorIsAProblem(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void aWriteNeedsTheCurrentVersion() {
        assertThatCode(() -> ETags.requireMatch("\"3\"", 3)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.requireMatch("\"2\", \"3\"", 3)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.requireMatch("*", 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ETags.requireMatch("\"2\"", 3)).hasMessageContaining("\"3\"");
        assertThatThrownBy(() -> ETags.requireMatch("3", 3)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ETags.requireMatch(null, 3))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(428));
    }

    @Test
    void idsSortByTime() {
        var first = UuidV7.next();
        var second = UuidV7.next();
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.toString()).isLessThan(second.toString());
    }
}
