package io.mebuki.platform.outbox;

import java.util.Set;

/**
 * How fast events of a topic are let out: no more than can be handled soon, so that whoever comes next does not wait behind all that
 * was there before.
 */
public interface Pace {

    String topic();

    /** How many may be under way at once. */
    int most();

    /** Those of the keys whose newest events have not been handled yet. */
    Set<String> underWay(Set<String> keys);
}
