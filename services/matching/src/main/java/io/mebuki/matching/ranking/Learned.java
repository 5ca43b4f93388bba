package io.mebuki.matching.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A ranking as verdicts have changed it: what was accepted comes first with the score 1, what was declined last with the score 0, and
 * everything else stands as it is ranked by the need that was turned ({@link Feedback}).
 *
 * @param moved by how much the scores of the others differ from those before any verdict, by id; what was not found before is not there
 */
public record Learned(Ranking ranking, Judged judged, Map<String, Double> moved) {

    public Learned {
        moved = Map.copyOf(moved);
    }

    /** A ranking of which nobody has said anything. */
    public static Learned nothing(Ranking ranking) {
        return new Learned(ranking, Judged.NOTHING, Map.of());
    }

    /**
     * The ranking that verdicts lead to.
     *
     * @param said the ranking of what was judged, in any order of decisions
     * @param others the ranking of everything else for the need as it was turned: what is known to be of use is no rival to it
     */
    public static Learned of(Ranking before, Ranking said, Ranking others, Judged judged) {
        var items = Stream.of(
                        said(said, judged.accepted(), 1), others.items().stream(), said(said, judged.declined(), 0))
                .flatMap(each -> each)
                .toList();
        return new Learned(new Ranking(items), judged, moved(before, others.items()));
    }

    private static Stream<Ranked> said(Ranking ranking, Set<String> ids, double score) {
        return ranking.items().stream()
                .filter(item -> ids.contains(item.id()))
                .map(item -> new Ranked(item.candidate(), score, item.lexical(), item.semantic(), score == 0));
    }

    private static Map<String, Double> moved(Ranking before, List<Ranked> others) {
        var scores = new HashMap<String, Double>();
        before.items().forEach(item -> scores.put(item.id(), item.score()));
        var moved = new HashMap<String, Double>();
        others.forEach(item -> {
            var earlier = scores.get(item.id());
            if (earlier != null) {
                moved.put(item.id(), item.score() - earlier);
            }
        });
        return moved;
    }
}
