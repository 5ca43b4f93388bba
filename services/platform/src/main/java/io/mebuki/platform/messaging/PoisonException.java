package io.mebuki.platform.messaging;

import org.jspecify.annotations.Nullable;

/** An event that can never be handled, however often it is tried. */
public final class PoisonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
