package io.mebuki.seeds.differences;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a text, word by word; in long texts sentence by sentence, since the effort grows with the square of what has
 * changed (Myers 1986). Words are those of the JDK's break iterator, which parts Japanese where the script changes.
 */
public final class Differences {

    /** Above that many words in both texts together, sentences are compared; above that many sentences, nothing is. */
    private static final int MOST = 3_000;

    private Differences() {}

    /** The parts in order: what is the same or removed is the text before, what is the same or added the text after. */
    public static List<Part> between(String before, String after) {
        var words = compared(before, after, BreakIterator.getWordInstance(Locale.JAPANESE));
        if (words != null) {
            return words;
        }
        var sentences = compared(before, after, BreakIterator.getSentenceInstance(Locale.JAPANESE));
        return sentences == null ? whole(before, after) : sentences;
    }

    private static @Nullable List<Part> compared(String before, String after, BreakIterator breaks) {
        var old = pieces(before, breaks);
        var young = pieces(after, breaks);
        if (old.size() + young.size() > MOST) {
            return null;
        }
        var parts = new Parts();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            parts.add(Part.Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            parts.add(Part.Kind.REMOVED, delta.getSource().getLines());
            parts.add(Part.Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        parts.add(Part.Kind.SAME, old.subList(at, old.size()));
        return parts.list;
    }

    private static List<Part> whole(String before, String after) {
        return List.of(new Part(Part.Kind.REMOVED, before), new Part(Part.Kind.ADDED, after));
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static final class Parts {

        private final List<Part> list = new ArrayList<>();

        private void add(Part.Kind kind, List<String> pieces) {
            if (!pieces.isEmpty()) {
                list.add(new Part(kind, String.join("", pieces)));
            }
        }
    }
}
