package io.mebuki.portal.evidence;

/**
 * A stretch of a text that is to be lit: a numbered reason, or something that nothing covers.
 *
 * @param start first code point
 * @param end the code point after the last one
 * @param reason the reason's number from 1, or {@link #UNMET}
 */
record Mark(int start, int end, int reason) {

    static final int UNMET = 0;

    boolean fits(int length) {
        return 0 <= start && start < end && end <= length;
    }

    boolean covers(int from, int to) {
        return start <= from && to <= end;
    }
}
