package io.mebuki.platform.problem;

import org.jspecify.annotations.Nullable;

/** What a service keeps things in has refused something for good. The message quotes nothing of what was to be kept. */
public final class StoreRefusalException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public StoreRefusalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
