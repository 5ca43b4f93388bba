package io.mebuki.matching.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one pass of the model reads: the head, and a stretch of the body.
 *
 * @param text which of the texts it belongs to
 * @param head pieces of kind and title
 * @param body pieces of the whole body
 * @param from first piece of the body in this window
 * @param to the piece behind the last
 */
record Window(int text, Pieces head, Pieces body, int from, int to) {

    /** The model's limit, less its two marks. */
    static final int CAPACITY = 510;

    int length() {
        return head.count() + to - from + 2;
    }

    /** The place in the window of a piece of the body. */
    int placeOf(int piece) {
        return 1 + head.count() + piece - from;
    }

    long[] ids() {
        var ids = new long[length()];
        ids[0] = Pieces.BEGIN;
        head.copyTo(ids, 1, 0, head.count());
        body.copyTo(ids, 1 + head.count(), from, to);
        ids[ids.length - 1] = Pieces.END;
        return ids;
    }

    /** Cuts a body into as few windows as hold it, at the start of a span where one lies in the window's second half. */
    static List<Window> of(int text, Text source, Pieces head, Pieces body) {
        int room = CAPACITY - head.count();
        var boundaries = boundaries(source, body);
        var windows = new ArrayList<Window>();
        int from = 0;
        do {
            int to = Math.min(body.count(), from + room);
            if (to < body.count()) {
                Integer boundary = boundaries.floor(to);
                to = boundary != null && boundary > from + room / 2 ? boundary : to;
            }
            windows.add(new Window(text, head, body, from, to));
            from = to;
        } while (from < body.count());
        return windows;
    }

    private static TreeSet<Integer> boundaries(Text source, Pieces body) {
        return source.spans().stream()
                .map(span -> body.firstFrom(span.start()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
