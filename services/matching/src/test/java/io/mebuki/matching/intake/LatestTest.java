package io.mebuki.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LatestTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private record Told(UUID id, long version, String text) {}

    private static List<Told> latest(Told... events) {
        return List.copyOf(Latest.of(List.of(events), Told::id, Told::version));
    }

    @Test
    void theNewestOfEachKeyIsLeft() {
        var first = new Told(ONE, 1, "a");
        var second = new Told(ONE, 2, "b");
        var other = new Told(OTHER, 1, "c");
        assertThat(latest(first, other, second)).containsExactlyInAnyOrder(second, other);
    }

    @Test
    void aReplayedPastDoesNotHideWhatCameSince() {
        var first = new Told(ONE, 1, "a");
        var second = new Told(ONE, 2, "b");
        assertThat(latest(second, first)).containsExactly(second);
    }
}
