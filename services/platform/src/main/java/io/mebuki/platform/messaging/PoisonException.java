package io.mebuki.platform.messaging;

import org.jspecify.annotations.Nullable;

/** An event that can never be handled, however often it is tried. The message quotes nothing of what the event says. */
public final class PoisonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason.Kind kind;

    private PoisonException(Reason.Kind kind, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.kind = kind;
    }

    static PoisonException unreadable(String reason, Throwable cause) {
        return new PoisonException(Reason.Kind.UNREADABLE, reason, cause);
    }

    static PoisonException unknownType(String reason) {
        return new PoisonException(Reason.Kind.UNKNOWN_TYPE, reason, null);
    }

    Reason.Kind kind() {
        return kind;
    }
}
