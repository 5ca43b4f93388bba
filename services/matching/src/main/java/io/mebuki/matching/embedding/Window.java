package io.mebuki.matching.embedding;

import java.util.ArrayList;
import java.util.List;

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

    /** How much of the text it reads. */
    int weight() {
        return Math.max(1, to - from);
    }

    long[] ids() {
        var ids = new long[length()];
        ids[0] = Pieces.BEGIN;
        head.copyTo(ids, 1, 0, head.count());
        body.copyTo(ids, 1 + head.count(), from, to);
        ids[ids.length - 1] = Pieces.END;
        return ids;
    }

    /** Cuts a body into as few windows as hold it, of like length. */
    static List<Window> of(int text, Pieces head, Pieces body) {
        int room = CAPACITY - head.count();
        int many = Math.max(1, Math.ceilDiv(body.count(), room));
        var windows = new ArrayList<Window>();
        for (int i = 0; i < many; i++) {
            windows.add(new Window(text, head, body, body.count() * i / many, body.count() * (i + 1) / many));
        }
        return windows;
    }
}
