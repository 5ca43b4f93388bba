package io.mebuki.portal.evidence;

import io.mebuki.client.model.Novelty;
import io.mebuki.client.model.NoveltyStop;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far from the expected a reader wants to look: five stops, from the expected to the far. */
public final class Dial {

    /** The stop where the dial stands at first. */
    public static final int USUAL = 3;

    private static final List<Double> NOVELTIES = List.of(.1, .3, .5, .7, 1.0);

    /** Of the drawing, in its own units. */
    private static final double WIDTH = 200;

    private static final double HEIGHT = 60;
    private static final double MOST = 10;

    private Dial() {}

    /**
     * What a stop costs and brings.
     *
     * @param unexpected how many of the first ten answers are unexpected
     * @param kept percent of the usual order's relevance that is kept, as measured
     * @param useful points of the line of relevance, for a drawing of 200 by 60
     * @param surprising points of the line of unexpected answers among ten
     * @param at where the stop lies in the drawing
     */
    public record Cost(int unexpected, int kept, String useful, String surprising, double at) {}

    /** The novelty of a stop; a stop that there is not is the usual one. */
    public static double novelty(int stop) {
        return NOVELTIES.get(known(stop) - 1);
    }

    /** The stop itself, or the usual one. */
    public static int known(int stop) {
        return stop >= 1 && stop <= NOVELTIES.size() ? stop : USUAL;
    }

    static @Nullable Cost cost(@Nullable Novelty novelty) {
        if (novelty == null) {
            return null;
        }
        return new Cost(
                novelty.getUnexpectedAmongTen(),
                (int) Math.round(novelty.getRelevanceKept() * 100),
                points(novelty, NoveltyStop::getRelevanceKept),
                points(novelty, stop -> stop.getUnexpectedAmongTen() / MOST),
                novelty.getAsked() * WIDTH);
    }

    private static String points(Novelty novelty, ToDoubleFunction<NoveltyStop> share) {
        return novelty.getCurve().stream()
                .map(stop -> String.format(
                        Locale.ROOT, "%.1f,%.1f", stop.getNovelty() * WIDTH, HEIGHT * (1 - share.applyAsDouble(stop))))
                .collect(Collectors.joining(" "));
    }
}
