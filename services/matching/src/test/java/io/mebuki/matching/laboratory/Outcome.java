package io.mebuki.matching.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was measured on one set.
 *
 * @param ways by the name of each way to rank, the measures of each need in one order
 * @param exposure how unevenly some ways show the institutes; empty where the set names none
 * @param replayed what is left after three verdicts; of needs with several useful seeds
 * @param scores of the first ten answers
 */
record Outcome(
        String set,
        Map<String, List<Measures>> ways,
        Map<String, Double> exposure,
        List<Replay.Residual> replayed,
        Reliability scores) {

    List<Measures> way(String name) {
        return Objects.requireNonNull(ways.get(name), name);
    }

    Measures mean(String name) {
        return Measures.mean(way(name));
    }

    int needs() {
        return way(Laboratory.FUSION).size();
    }

    /** How much more nDCG@20 the fusion has than another way. */
    Bootstrap more(String other) {
        return Bootstrap.of(gains(way(other)), gains(way(Laboratory.FUSION)));
    }

    /** The same over the needs of several sets. */
    static Bootstrap more(List<Outcome> all, String other) {
        return Bootstrap.of(gains(pooled(all, other)), gains(pooled(all, Laboratory.FUSION)));
    }

    /** How much more nDCG@20 is left in what was not judged. */
    Bootstrap learnt() {
        return Bootstrap.of(
                replayed.stream().mapToDouble(Replay.Residual::before).toArray(),
                replayed.stream().mapToDouble(Replay.Residual::after).toArray());
    }

    private static List<Measures> pooled(List<Outcome> all, String way) {
        var measures = new ArrayList<Measures>();
        all.forEach(outcome -> measures.addAll(outcome.way(way)));
        return measures;
    }

    private static double[] gains(List<Measures> measures) {
        return measures.stream().mapToDouble(Measures::gain20).toArray();
    }
}
