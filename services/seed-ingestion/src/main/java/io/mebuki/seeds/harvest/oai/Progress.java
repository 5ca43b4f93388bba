package io.mebuki.seeds.harvest.oai;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import org.jspecify.annotations.Nullable;

/** Watches that a list comes nearer to its end with each page. Needs no more memory for a million pages than for one. */
final class Progress {

    private final Limits limits;
    private final Request first;
    private final Circle<String> tokens = new Circle<>();
    private final Circle<Long> contents = new Circle<>();
    private int pages;
    private int repeats;

    Progress(Request first, Limits limits) {
        this.first = first;
        this.limits = limits;
        tokens.closes(first.arguments().getOrDefault("resumptionToken", ""));
    }

    /**
     * Throws where the list goes in circles.
     *
     * @param contents the same for two pages with the same entries in the same order
     * @param token that the next page is to be asked for with; null if there is none
     */
    void page(long contents, @Nullable String token) {
        pages++;
        if (token == null) {
            return;
        }
        if (tokens.closes(token)) {
            throw circling("the resumption token '%s' comes again".formatted(HarvestException.cut(token)));
        }
        if (this.contents.closes(contents) && ++repeats > limits.repeats()) {
            throw circling("%d pages bring only what came before".formatted(repeats));
        }
        if (pages >= limits.pages()) {
            throw circling("the list has more than %,d pages".formatted(pages));
        }
    }

    private HarvestException circling(String how) {
        return new HarvestException(Failure.GOING_IN_CIRCLES, "Page %d of %s".formatted(pages, first), how, null);
    }

    /**
     * Notices that things come round again by remembering one of them, the second, the fourth, the eighth and so on (Brent, 1980): a
     * circle is noticed before it has been gone through three times, and at once if it consists of one thing.
     */
    private static final class Circle<T> {

        private @Nullable T remembered;
        private long seen;

        boolean closes(T next) {
            if (next.equals(remembered)) {
                return true;
            }
            seen++;
            if (Long.bitCount(seen) == 1) {
                remembered = next;
            }
            return false;
        }
    }
}
