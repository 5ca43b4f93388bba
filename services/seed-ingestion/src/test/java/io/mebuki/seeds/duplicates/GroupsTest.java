package io.mebuki.seeds.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID three = UUID.randomUUID();
    private final UUID four = UUID.randomUUID();

    @Test
    void whatIsLinkedOverOthersHangsTogether() {
        var groups = Groups.of(
                List.of(one, two, three, four),
                Set.of(Couple.of(one, two), Couple.of(three, two), Couple.of(three, one)));

        assertThat(groups).containsExactlyInAnyOrder(Set.of(one, two, three), Set.of(four));
    }

    @Test
    void linksToOthersDontCount() {
        assertThat(Groups.of(List.of(one), Set.of(Couple.of(one, two)))).containsExactly(Set.of(one));
    }

    @Test
    void aCoupleHasOneOrderThatPostgresHasToo() {
        var low = UUID.fromString("7fffffff-0000-7000-8000-000000000000");
        var high = UUID.fromString("80000000-0000-7000-8000-000000000000");

        assertThat(Couple.of(high, low)).isEqualTo(Couple.of(low, high)).isEqualTo(new Couple(low, high));
    }
}
