package io.mebuki.seeds.offer;

import java.io.Serial;

/** A request that the protocol answers with an error. */
final class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final String reason;

    RefusedException(ErrorCode code, String reason) {
        super(reason);
        this.code = code;
        this.reason = reason;
    }

    static RefusedException badArgument(String name, String value, String expected) {
        return new RefusedException(
                ErrorCode.BAD_ARGUMENT, "%s: got '%s', expected %s".formatted(name, value, expected));
    }

    ErrorCode code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
