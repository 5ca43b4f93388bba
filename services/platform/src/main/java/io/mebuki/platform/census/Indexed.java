package io.mebuki.platform.census;

import java.time.Duration;

/** Copies that the service keeps of another's things; declared as a bean. */
public non-sealed interface Indexed extends Holdings {

    /** Waits until all that was told before has been taken in and can be counted. False when it has not after so long. */
    boolean caughtUp(Duration patience);
}
