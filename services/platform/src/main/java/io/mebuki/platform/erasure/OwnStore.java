package io.mebuki.platform.erasure;

import io.mebuki.events.ErasureBegun;

/** A store that only its service knows how to look through; declared as a bean. */
public interface OwnStore {

    /** As the file of stores names it. */
    String name();

    /**
     * Erases what is there, and looks again.
     *
     * @return how much is still found
     */
    long erase(ErasureBegun begun);
}
