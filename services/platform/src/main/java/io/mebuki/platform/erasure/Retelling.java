package io.mebuki.platform.erasure;

import java.util.Collection;

/** Tells the newest state of things again, so that a topic can let go of what it has of older ones; declared as a bean. */
@FunctionalInterface
public interface Retelling {

    /**
     * Tells of some things.
     *
     * @param keys of messages on the topic that the service tells its things on
     */
    void tellAgain(Collection<String> keys);
}
