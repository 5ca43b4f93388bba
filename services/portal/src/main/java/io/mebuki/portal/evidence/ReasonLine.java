package io.mebuki.portal.evidence;

/**
 * A reason in a list.
 *
 * @param role purpose, mechanism, application, result or constraint
 * @param similarity 0..1
 */
public record ReasonLine(int number, String role, double similarity) {

    public int tint() {
        return Segment.tint(number);
    }
}
