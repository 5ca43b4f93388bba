package io.mebuki.platform.messaging;

import io.mebuki.platform.problem.StoreRefusalException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why an event could not be handled, for the eyes of operators, who see no private text. Messages of exceptions often quote what was
 * wrong; only those are taken over that are known not to.
 */
record Reason(Kind kind, String text) {

    private static final String OURS = "io.mebuki.";

    /** What is to be done about it depends on this. */
    enum Kind {
        /** The event is not what its type promises. */
        UNREADABLE,
        /** The service is older than the event. */
        UNKNOWN_TYPE,
        /** A store refused it. */
        REFUSED,
        /** The service has a mistake. */
        FAILED;

        /** For instance {@code unknown-type}. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Reason of(Throwable failure) {
        return switch (failure) {
            case PoisonException poison -> new Reason(poison.kind(), String.valueOf(poison.getMessage()));
            case StoreRefusalException refusal -> new Reason(Kind.REFUSED, String.valueOf(refusal.getMessage()));
            default -> new Reason(Kind.FAILED, types(failure) + place(failure));
        };
    }

    private static String types(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(", caused by "));
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame ->
                        " at %s.%s:%d".formatted(frame.getClassName(), frame.getMethodName(), frame.getLineNumber()))
                .orElse("");
    }
}
