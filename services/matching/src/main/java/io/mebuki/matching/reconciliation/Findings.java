package io.mebuki.matching.reconciliation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a comparison has found.
 *
 * @param underway how many things differ because they are still on their way, as far as can be told
 */
record Findings(List<Compared> organizations, List<Difference> differences, long underway) {

    Findings {
        organizations = List.copyOf(organizations);
        differences = List.copyOf(differences);
    }

    /** How an index and its owner stand. */
    enum State {
        AGREES,
        SETTLING,
        DIFFERS,
        UNKNOWN;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State labelled(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Whether it is known of each organization that it is alike, or what differs. Counts are taken before things are looked at, so those
     * of one whose things have come meanwhile are old.
     */
    boolean isSettled() {
        var explained = differences.stream().map(Difference::organization).collect(Collectors.toSet());
        return underway == 0
                && organizations.stream().allMatch(each -> each.agrees() || explained.contains(each.organization()));
    }

    State state() {
        if (!differences.isEmpty()) {
            return State.DIFFERS;
        }
        return organizations.stream().allMatch(Compared::agrees) ? State.AGREES : State.SETTLING;
    }
}
