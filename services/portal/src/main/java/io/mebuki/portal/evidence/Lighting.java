package io.mebuki.portal.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Cuts a text along marks, which may overlap and which count in code points. Marks that do not fit the text are left out. */
final class Lighting {

    private static final int WORD = 24;

    private final String text;
    private final int[] offsets;
    private final List<Mark> marks;

    private Lighting(String text, List<Mark> marks) {
        this.text = text;
        this.offsets = utf16Offsets(text);
        this.marks = marks.stream().filter(mark -> mark.fits(length())).toList();
    }

    /** The whole text, cut so that each piece is shown in one way. Joined, the pieces are the text again. */
    static List<Segment> whole(String text, List<Mark> marks) {
        var lighting = new Lighting(text, marks);
        return lighting.cut(List.of(new Window(0, lighting.length())));
    }

    /**
     * What stands around the reasons, with gaps between; the beginning of the text when there is none.
     *
     * @param context how many code points are kept on either side of a mark
     */
    static List<Segment> excerpt(String text, List<Mark> marks, int context) {
        var lighting = new Lighting(text, marks);
        return lighting.cut(lighting.windows(context));
    }

    private int length() {
        return offsets.length - 1;
    }

    private List<Segment> cut(List<Window> windows) {
        var segments = new ArrayList<Segment>();
        var shown = 0;
        for (var window : windows) {
            if (window.from() > shown) {
                segments.add(Segment.leftOut());
            }
            cut(window, segments);
            shown = window.to();
        }
        if (shown < length()) {
            segments.add(Segment.leftOut());
        }
        return List.copyOf(segments);
    }

    private void cut(Window window, List<Segment> into) {
        var edges = new TreeSet<>(List.of(window.from(), window.to()));
        for (var mark : marks) {
            edges.add(window.clamp(mark.start()));
            edges.add(window.clamp(mark.end()));
        }
        var from = window.from();
        for (var to : edges.tailSet(from, false)) {
            into.add(segment(from, to));
            from = to;
        }
    }

    private Segment segment(int from, int to) {
        var here = marks.stream().filter(mark -> mark.covers(from, to)).toList();
        var reasons = numbers(
                here.stream().filter(mark -> mark.reason() != Mark.UNMET).toList());
        var opening = numbers(here.stream()
                .filter(mark -> mark.reason() != Mark.UNMET && mark.start() == from)
                .toList());
        var unmet = here.stream().anyMatch(mark -> mark.reason() == Mark.UNMET);
        return new Segment(text.substring(offsets[from], offsets[to]), reasons, opening, unmet, false);
    }

    private static List<Integer> numbers(List<Mark> marks) {
        return marks.stream().map(Mark::reason).distinct().sorted().toList();
    }

    private List<Window> windows(int context) {
        var reasons = marks.stream().filter(mark -> mark.reason() != Mark.UNMET).toList();
        if (reasons.isEmpty()) {
            return List.of(new Window(0, wordEnd(Math.min(length(), 3 * context))));
        }
        var windows = new ArrayList<Window>();
        reasons.stream()
                .map(mark -> new Window(
                        wordStart(Math.max(0, mark.start() - context)),
                        wordEnd(Math.min(length(), mark.end() + context))))
                .sorted()
                .forEach(window -> append(windows, window));
        return windows.stream().map(this::toTheEdges).toList();
    }

    /** A gap that would hide less than a few words is not worth its mark. */
    private static void append(List<Window> windows, Window next) {
        if (!windows.isEmpty() && next.from() <= windows.getLast().to() + WORD) {
            var last = windows.removeLast();
            windows.add(new Window(last.from(), Math.max(last.to(), next.to())));
        } else {
            windows.add(next);
        }
    }

    private Window toTheEdges(Window window) {
        return new Window(
                window.from() <= WORD ? 0 : window.from(), window.to() >= length() - WORD ? length() : window.to());
    }

    private int wordStart(int at) {
        var start = at;
        while (start > 0 && at - start < WORD && insideWord(start)) {
            start--;
        }
        return start;
    }

    private int wordEnd(int at) {
        var end = at;
        while (end < length() && end - at < WORD && insideWord(end)) {
            end++;
        }
        return end;
    }

    /** Whether a cut at this place would part a word of a spaced script, or a letter from its accents. */
    private boolean insideWord(int at) {
        return at > 0
                && at < length()
                && (joins(codePoint(at)) || (spaced(codePoint(at - 1)) && spaced(codePoint(at))));
    }

    private int codePoint(int at) {
        return text.codePointAt(offsets[at]);
    }

    private static boolean spaced(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint) && !kana(codePoint);
    }

    private static boolean kana(int codePoint) {
        var script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private static boolean joins(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> codePoint == 0x200D;
        };
    }

    /** For each code point the index of its first UTF-16 unit, and at last the text's length. */
    private static int[] utf16Offsets(String text) {
        var starts = IntStream.builder();
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            starts.add(at);
        }
        return starts.add(text.length()).build().toArray();
    }

    private record Window(int from, int to) implements Comparable<Window> {

        int clamp(int at) {
            return Math.clamp(at, from, to);
        }

        @Override
        public int compareTo(Window other) {
            return Integer.compare(from, other.from);
        }
    }
}
