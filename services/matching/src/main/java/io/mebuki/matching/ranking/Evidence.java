package io.mebuki.matching.ranking;

import io.mebuki.matching.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the parts of two texts that answer each other, and the parts of the need that nothing answers. */
public final class Evidence {

    private static final int MOST_REASONS = 4;

    private final Scales scales;
    private final double enough;
    private final double within;
    private final double covered;
    private final double shortestUnmet;

    public Evidence(Settings settings) {
        this.scales = settings.sentenceScales();
        this.enough = settings.share("reason.enough");
        this.within = settings.share("reason.within");
        this.covered = settings.share("unmet.below");
        this.shortestUnmet = settings.number("unmet.shortest");
    }

    /**
     * What ties two texts together.
     *
     * @param reasons one to four, strongest first, each about a part of either text that no other reason is about; none only
     *     where one of the texts has no piece
     * @param unmet the parts of the need that nothing in the seed comes near to
     */
    public record Findings(List<Reason> reasons, List<Quote> unmet) {

        public Findings {
            reasons = List.copyOf(reasons);
            unmet = List.copyOf(unmet);
        }
    }

    /** Compares each part of a need with each part of a seed. */
    public Findings compare(List<Piece> need, List<Piece> seed) {
        var pairs = pairs(need, seed);
        var unmet = need.stream()
                .filter(piece -> piece.span().length() >= shortestUnmet)
                .filter(piece ->
                        pairs.stream().noneMatch(pair -> pair.need().equals(piece) && pair.similarity() >= covered))
                .map(Quote::of)
                .toList();
        return new Findings(reasons(pairs), unmet);
    }

    private List<Reason> reasons(List<Pair> pairs) {
        var chosen = new ArrayList<Pair>();
        for (var pair : pairs) {
            boolean strong = chosen.isEmpty() || isStrong(pair, chosen.getFirst());
            if (chosen.size() == MOST_REASONS || !strong) {
                break;
            }
            if (chosen.stream().noneMatch(pair::overlaps)) {
                chosen.add(pair);
            }
        }
        return chosen.stream().map(Pair::reason).toList();
    }

    private boolean isStrong(Pair pair, Pair best) {
        return pair.similarity() >= enough && pair.similarity() >= best.similarity() - within;
    }

    /** Ordered by the stretched cosine: similarities end at 1, where several pairs may meet. */
    private List<Pair> pairs(List<Piece> need, List<Piece> seed) {
        var pairs = new ArrayList<Pair>(need.size() * seed.size());
        for (var needed : need) {
            for (var offered : seed) {
                double cosine = needed.vector().cosine(offered.vector());
                var scale = scales.of(needed.language(), offered.language());
                pairs.add(new Pair(needed, offered, scale.stretched(cosine)));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::stretched).reversed());
        return pairs;
    }

    private record Pair(Piece need, Piece seed, double stretched) {

        double similarity() {
            return Math.clamp(stretched, 0, 1);
        }

        boolean overlaps(Pair other) {
            return overlap(need, other.need) || overlap(seed, other.seed);
        }

        Reason reason() {
            return new Reason(seed.role(), Quote.of(need), Quote.of(seed), similarity());
        }

        private static boolean overlap(Piece one, Piece other) {
            return one.field().equals(other.field()) && overlap(one.span(), other.span());
        }

        private static boolean overlap(Span one, Span other) {
            return one.start() < other.end() && other.start() < one.end();
        }
    }
}
