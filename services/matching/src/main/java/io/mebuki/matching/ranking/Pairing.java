package io.mebuki.matching.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely each sentence of a seed answers each sentence of a need. Two sentences about one subject are near each other whatever
 * they say of it, so nearness alone tells little: a sentence that answers is also nearer than the seed's others, and nearer to this
 * part of the need than to any other.
 */
final class Pairing {

    private final List<Part> parts;
    private final List<Pair> pairs;

    private Pairing(List<Part> parts, List<Pair> pairs) {
        this.parts = parts;
        this.pairs = pairs;
    }

    /**
     * A sentence of the need.
     *
     * @param chance 0..1 that anything in the seed answers it
     */
    record Part(Piece piece, double chance) {}

    /**
     * A sentence of each.
     *
     * @param near stretched cosine
     * @param chance 0..1 that the one answers the other
     */
    record Pair(Piece need, Piece seed, double near, double chance) {

        boolean overlaps(Pair other) {
            return overlap(need, other.need) || overlap(seed, other.seed);
        }

        Reason reason() {
            return new Reason(seed.role(), Quote.of(need), Quote.of(seed), Math.clamp(near, 0, 1));
        }

        private static boolean overlap(Piece one, Piece other) {
            return one.field().equals(other.field()) && Evidence.overlap(one.span(), other.span());
        }
    }

    static Pairing of(List<Piece> need, List<Piece> seed, Settings settings) {
        var curve = new Curve(settings);
        var near = new Nearness(need, seed, settings);
        var pairs = new ArrayList<Pair>();
        var parts = new ArrayList<Part>();
        for (int i = 0; i < need.size(); i++) {
            double most = 0;
            for (int j = 0; j < seed.size(); j++) {
                double own = near.of(i, j) - near.usualOf(i);
                double alone = near.of(i, j) - near.mostOfOthers(i, j);
                boolean foreign = need.get(i).language() != seed.get(j).language();
                double chance = curve.chance(near.of(i, j), own, alone, foreign);
                pairs.add(new Pair(need.get(i), seed.get(j), near.of(i, j), chance));
                most = Math.max(most, chance);
            }
            parts.add(new Part(need.get(i), most));
        }
        return new Pairing(parts, pairs);
    }

    /** The need's sentences, in their order. */
    List<Part> parts() {
        return parts;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Stretched cosines of all pairs. Texts of few sentences have a usual one beside them, to be compared with. */
    private static final class Nearness {

        private final double[][] values;
        private final double[] usuals;
        private final double usual;

        Nearness(List<Piece> need, List<Piece> seed, Settings settings) {
            var scale = settings.sentenceScale();
            this.usual = settings.number("answer.usual");
            this.values = new double[need.size()][seed.size()];
            this.usuals = new double[need.size()];
            for (int i = 0; i < need.size(); i++) {
                double sum = usual;
                for (int j = 0; j < seed.size(); j++) {
                    values[i][j] = scale.stretched(
                            need.get(i).vector().cosine(seed.get(j).vector()));
                    sum += values[i][j];
                }
                usuals[i] = sum / (seed.size() + 1);
            }
        }

        double of(int need, int seed) {
            return values[need][seed];
        }

        /** Mean over the seed's sentences. */
        double usualOf(int need) {
            return usuals[need];
        }

        /** The nearest of the need's other sentences. */
        double mostOfOthers(int need, int seed) {
            double most = usual;
            for (int i = 0; i < values.length; i++) {
                most = i == need ? most : Math.max(most, values[i][seed]);
            }
            return most;
        }
    }

    /** Fitted on planted answers (docs/results.md). */
    private static final class Curve {

        private final double offset;
        private final double nearness;
        private final double own;
        private final double alone;
        private final double foreign;

        Curve(Settings settings) {
            this.offset = settings.number("answer.offset");
            this.nearness = settings.number("answer.nearness");
            this.own = settings.number("answer.own");
            this.alone = settings.number("answer.alone");
            this.foreign = settings.number("answer.foreign");
        }

        double chance(double near, double moreThanUsual, double moreThanOthers, boolean isForeign) {
            double start = isForeign ? offset + foreign : offset;
            return Logistic.of(start + nearness * near + own * moreThanUsual + alone * moreThanOthers);
        }
    }
}
