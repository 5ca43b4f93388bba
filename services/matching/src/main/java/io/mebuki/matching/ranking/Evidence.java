package io.mebuki.matching.ranking;

import io.mebuki.matching.text.Asks;
import io.mebuki.matching.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the parts of two texts that answer each other, and the parts of the need that nothing answers. */
public final class Evidence {

    private static final int MOST_REASONS = 4;
    private final Settings settings;
    private final Clashes clashes;
    private final double enough;
    private final double unmet;
    private final double shortestUnmet;

    public Evidence(Settings settings) {
        this.settings = settings;
        this.clashes = new Clashes(settings);
        this.enough = settings.share("reason.enough");
        this.unmet = settings.share("unmet.below");
        this.shortestUnmet = settings.number("unmet.shortest");
    }

    /**
     * What ties two texts together.
     *
     * @param reasons one to four, strongest first, each about a part of either text that no other reason is about; none only
     *     where one of the texts has no piece
     * @param unmet the parts of the need that nothing in the seed answers, or that a fact of it stands against; a reason may name one
     *     too: both speak of the same thing
     */
    public record Findings(List<Reason> reasons, List<Unmet> unmet) {

        public Findings {
            reasons = List.copyOf(reasons);
            unmet = List.copyOf(unmet);
        }
    }

    /** A need to be compared with several seeds: what its parts ask for is read once. */
    public static final class Need {

        private final List<Piece> parts;
        private final Clashes.Asked asked;

        private Need(List<Piece> parts, Clashes.Asked asked) {
            this.parts = parts;
            this.asked = asked;
        }
    }

    /**
     * Reads a need. A title says it all and so nothing: it counts where it is all there is.
     *
     * @param trl the least technology readiness level, where the need names it in a field of its own
     */
    public Need need(List<Piece> pieces, @Nullable Integer trl) {
        var parts = withoutTitle(pieces);
        return new Need(parts, clashes.asked(parts, trl));
    }

    /**
     * Compares each part of a need with each part of a seed.
     *
     * @param trl the seed's technology readiness level, where it names it in a field of its own
     */
    public Findings compare(Need need, List<Piece> seed, @Nullable Integer trl) {
        var answers = withoutTitle(seed);
        var pairing = Pairing.of(need.parts, answers, settings);
        return new Findings(
                reasons(pairing.pairs()).stream().map(Pairing.Pair::reason).toList(),
                unmet(pairing.parts(), clashes.between(need.asked, answers, trl)));
    }

    /** Facts that clash first, since they are the surest. */
    private List<Unmet> unmet(List<Pairing.Part> parts, List<Unmet> clashing) {
        var all = new ArrayList<Unmet>(clashing);
        unmet(parts).stream()
                .map(Quote::of)
                .filter(quote ->
                        clashing.stream().noneMatch(clash -> clash.need().equals(quote)))
                .forEach(quote -> all.add(new Unmet(quote, null)));
        return all;
    }

    private static List<Piece> withoutTitle(List<Piece> pieces) {
        var sentences =
                pieces.stream().filter(piece -> !piece.field().isTitle()).toList();
        return sentences.isEmpty() ? pieces : sentences;
    }

    private List<Pairing.Pair> reasons(List<Pairing.Pair> pairs) {
        var best = pairs.stream()
                .sorted(Comparator.comparingDouble(Pairing.Pair::chance).reversed())
                .toList();
        var chosen = new ArrayList<Pairing.Pair>();
        for (var pair : best) {
            boolean wanted = chosen.isEmpty() || pair.chance() >= enough;
            if (chosen.size() == MOST_REASONS || !wanted) {
                break;
            }
            if (chosen.stream().noneMatch(pair::overlaps)) {
                chosen.add(pair);
            }
        }
        return chosen;
    }

    /** Sentences that only tell of the situation are not judged, unless the need has no others. */
    private List<Piece> unmet(List<Pairing.Part> parts) {
        var asked = parts.stream()
                .filter(part -> Asks.forSomething(Quote.of(part.piece()).text()))
                .toList();
        return (asked.isEmpty() ? parts : asked)
                .stream()
                        .filter(part -> part.piece().span().length() >= shortestUnmet)
                        .filter(part -> part.chance() < unmet)
                        .map(Pairing.Part::piece)
                        .toList();
    }

    /** Whether two spans share a part. */
    static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
