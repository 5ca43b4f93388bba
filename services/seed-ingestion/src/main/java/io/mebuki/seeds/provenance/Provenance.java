package io.mebuki.seeds.provenance;

import java.util.List;
import java.util.stream.Stream;

/**
 * The repositories that a seed has been in, the last one first.
 *
 * @param steps at least one
 */
public record Provenance(List<Step> steps) {

    /** More would only be a burden: what counts is the origin, and what is near. */
    private static final int MOST = 10;

    public Provenance {
        steps = List.copyOf(steps);
    }

    /**
     * One more repository in front of the others.
     *
     * @param before what the repository says of it, the last step first
     */
    public static Provenance of(Step last, List<Step> before) {
        var steps = Stream.concat(Stream.of(last), before.stream()).toList();
        return new Provenance(
                steps.size() <= MOST
                        ? steps
                        : Stream.concat(steps.stream().limit(MOST - 1L), Stream.of(steps.getLast()))
                                .toList());
    }

    /** Where it was made. */
    public Step origin() {
        return steps.getLast();
    }
}
