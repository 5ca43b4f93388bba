package io.mebuki.matching.ranking;

import io.mebuki.matching.embedding.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The second reading of a need: what fits it from where nobody would have looked. Expected is what a plain search by words (BM25)
 * brings up among its first hundred. Novelty is the share of the answer that has to be unexpected; these places are spread over the
 * list, so that each beginning of it keeps the share. They go to what is nearest in meaning, above a floor, spread out by maximal
 * marginal relevance (Carbonell and Goldstein 1998) over meanings, institutes and fields, so that ten answers are not one answer ten
 * times. What lies in a band of distances from the first results goes before what is nearer (no surprise) and what is farther (hard to
 * use): the middle of the way is where analogies turned out most fruitful (Fu et al. 2013, "The Meaning of Near and Far"). All other
 * places keep the order of relevance.
 */
public final class Unexpected {

    private static final int FIRST_BY_WORDS = 100;
    private static final int FIRST = 10;
    /** So that .3 of ten places are three. */
    private static final double ROUNDING = 1e-9;

    private final Scale between;
    private final double floor;
    private final double diversity;
    private final double institutes;
    private final double fields;
    private final double bandFrom;
    private final double bandTo;
    private final double outside;

    public Unexpected(Settings settings) {
        this.between = settings.scale();
        this.floor = settings.share("unexpected.floor");
        this.diversity = settings.share("unexpected.diversity");
        this.institutes = settings.share("unexpected.institutes");
        this.fields = settings.share("unexpected.fields");
        this.bandFrom = settings.share("unexpected.band.from");
        this.bandTo = settings.share("unexpected.band.to");
        this.outside = settings.share("unexpected.band.outside");
    }

    /** Says of each item of a relevant ranking how far it lies from the first of them; those without an origin are left out. */
    public List<Surprise> surprises(Ranking relevant, Map<String, Origin> origins) {
        var expected = expected(relevant);
        var known = relevant.items().stream()
                .filter(item -> origins.containsKey(item.id()))
                .toList();
        var first = known.stream()
                .limit(FIRST)
                .map(item -> originOf(item, origins).vector())
                .toList();
        return known.stream()
                .map(item -> {
                    var origin = originOf(item, origins);
                    return new Surprise(item, origin, expected.contains(item.id()), distance(origin.vector(), first));
                })
                .toList();
    }

    /**
     * The unexpected order.
     *
     * @param items in the order of relevance
     * @param novelty 0 orders by relevance alone; 1 puts everything unexpected before everything expected
     * @param limit how many are wanted
     */
    public List<Surprise> order(List<Surprise> items, double novelty, int limit) {
        var left = new ArrayList<>(items.stream().map(Standing::new).toList());
        var chosen = new ArrayList<Surprise>();
        int unexpected = 0;
        while (!left.isEmpty() && chosen.size() < limit) {
            int due = (int) (novelty * (chosen.size() + 1) + ROUNDING);
            var next = due > unexpected ? nearestUnexpected(left).orElse(left.getFirst()) : left.getFirst();
            left.remove(next);
            chosen.add(next.item);
            unexpected += next.item.expected() ? 0 : 1;
            left.forEach(standing -> standing.meet(next.item, between));
        }
        return chosen;
    }

    /** Where there is little to find, the better half of it is expected. */
    private static Set<String> expected(Ranking relevant) {
        int first = Math.min(FIRST_BY_WORDS, relevant.items().size() / 2);
        return relevant.items().stream()
                .map(Ranked::candidate)
                .filter(candidate -> candidate.lexical() > 0)
                .sorted(Comparator.comparingDouble(Candidate::lexical).reversed())
                .limit(first)
                .map(Candidate::id)
                .collect(Collectors.toSet());
    }

    private Optional<Standing> nearestUnexpected(List<Standing> left) {
        return left.stream()
                .filter(standing -> !standing.item.expected())
                .filter(standing -> standing.item.ranked().semantic() >= floor)
                .max(Comparator.comparingDouble(this::value));
    }

    private double value(Standing standing) {
        return standing.item.ranked().semantic()
                - diversity * standing.nearest
                - institutes * standing.share(standing.ofInstitute)
                - fields * standing.share(standing.ofField)
                - outside * beyondBand(standing.item.fieldDistance());
    }

    private double beyondBand(double distance) {
        return Math.max(0, Math.max(bandFrom - distance, distance - bandTo));
    }

    private double distance(Vector vector, List<Vector> first) {
        double near = first.stream().mapToDouble(vector::cosine).average().orElse(between.same());
        return 1 - between.similarity(near);
    }

    private static Origin originOf(Ranked item, Map<String, Origin> origins) {
        var origin = origins.get(item.id());
        if (origin == null) {
            throw new IllegalStateException("no origin of " + item.id());
        }
        return origin;
    }

    /** An item that is not chosen yet: its likeness to the most alike of those that are, and how many of them are from where it is. */
    private static final class Standing {

        private final Surprise item;
        private double nearest;
        private int met;
        private int ofInstitute;
        private int ofField;

        Standing(Surprise item) {
            this.item = item;
        }

        void meet(Surprise chosen, Scale between) {
            var own = item.origin();
            var other = chosen.origin();
            nearest = Math.max(nearest, between.similarity(own.vector().cosine(other.vector())));
            met++;
            ofInstitute += own.institute().equals(other.institute()) ? 1 : 0;
            ofField += own.field().equals(other.field()) ? 1 : 0;
        }

        double share(int many) {
            return met == 0 ? 0 : (double) many / met;
        }
    }
}
