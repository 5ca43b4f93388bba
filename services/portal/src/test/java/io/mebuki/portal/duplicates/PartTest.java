package io.mebuki.portal.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.client.model.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartTest {

    private static Span span(String field, int start, int end) {
        return new Span().field(field).start(start).end(end).text("");
    }

    @Test
    void theTextIsCutByCodePoints() {
        assertThat(Part.of("title", "𠮷の銅線", List.of(span("title", 2, 3), span("description", 0, 1))))
                .containsExactly(new Part("𠮷の", false), new Part("銅", true), new Part("線", false));
    }

    @Test
    void joinedTheyAreTheTextWhateverTheSpans() {
        var text = "a𠮷b c";
        for (int start = 0; start < 8; start++) {
            for (int end = 0; end < 8; end++) {
                var parts = Part.of("title", text, List.of(span("title", start, end), span("title", 1, 3)));
                assertThat(parts.stream().map(Part::text).collect(Collectors.joining()))
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void nothingIsNoPart() {
        assertThat(Part.of("description", "", List.of())).isEmpty();
    }
}
