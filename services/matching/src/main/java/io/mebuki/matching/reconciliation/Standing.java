package io.mebuki.matching.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an index stands with its owner, as the last comparison found them.
 *
 * @param since when it came into this state
 * @param failure why it could not be compared
 * @param busy it is being compared or repaired, or is about to be
 * @param samples some of what differs, by how
 */
record Standing(
        String index,
        Findings.State state,
        Instant since,
        @Nullable Instant comparedAt,
        @Nullable String failure,
        boolean busy,
        long underway,
        List<Organization> organizations,
        Map<Difference.Kind, Sample> samples,
        @Nullable Instant repairedAt,
        @Nullable Long resent) {

    /** One organization's things on both sides. */
    record Organization(UUID id, @Nullable String alias, Side owned, Side indexed, boolean agrees) {

        static Organization of(Compared compared) {
            return new Organization(
                    compared.organization(), compared.alias(), compared.owned(), compared.indexed(), compared.agrees());
        }
    }

    /** How many things differ in one way, and some of them. */
    record Sample(long count, List<Difference> first) {

        static final Sample NONE = new Sample(0, List.of());
    }

    Sample sample(Difference.Kind kind) {
        return samples.getOrDefault(kind, Sample.NONE);
    }

    long differences() {
        return state == Findings.State.SETTLING
                ? underway
                : samples.values().stream().mapToLong(Sample::count).sum();
    }
}
