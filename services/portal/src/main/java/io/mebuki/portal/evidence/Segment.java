package io.mebuki.portal.evidence;

import java.util.List;

/**
 * A piece of a text that is shown in one way.
 *
 * @param text what stands there; empty for a gap
 * @param reasons the numbers of the reasons that this piece belongs to, ascending
 * @param opening those of the reasons that begin here, whose number is shown
 * @param unmet whether nothing covers this piece of the need
 * @param gap whether text was left out here
 */
public record Segment(String text, List<Integer> reasons, List<Integer> opening, boolean unmet, boolean gap) {

    /** Reasons beyond this many share a tint; their numbers still tell them apart. */
    static final int TINTS = 5;

    static Segment leftOut() {
        return new Segment("", List.of(), List.of(), false, true);
    }

    public boolean lit() {
        return unmet || !reasons.isEmpty();
    }

    /** The style classes of a lit piece: tint of its first reason, and whether it belongs to several. */
    public String style() {
        var style = new StringBuilder("lit");
        if (!reasons.isEmpty()) {
            style.append(" tint-").append(tint(reasons.getFirst()));
        }
        if (reasons.size() > 1) {
            style.append(" shared also-").append(tint(reasons.get(1)));
        }
        return unmet ? style.append(" unmet").toString() : style.toString();
    }

    static int tint(int reason) {
        return (reason - 1) % TINTS + 1;
    }
}
