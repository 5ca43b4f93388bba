package io.mebuki.platform.erasure;

import io.mebuki.events.ErasureBegun;

/** Goes through stores of one kind. */
@FunctionalInterface
interface Walk {

    /**
     * Erases what the store has, and looks again.
     *
     * @return how much is still found
     */
    long through(Store store, ErasureBegun begun);
}
