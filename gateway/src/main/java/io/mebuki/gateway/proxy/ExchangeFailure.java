package io.mebuki.gateway.proxy;

import io.mebuki.platform.problem.ProblemException;

/** Why there is no answer from a service to carry back. */
sealed interface ExchangeFailure {

    /** No connection, or it broke before the answer began. */
    record Unreachable() implements ExchangeFailure {}

    /** No response headers in time. */
    record TimedOut() implements ExchangeFailure {}

    /** The caller did not send the body it announced, or too slowly. */
    record ClientGaveUp() implements ExchangeFailure {}

    /** The gateway itself refused the body while it passed. */
    record Refused(ProblemException problem) implements ExchangeFailure {}

    /** Carries a failure through the handler chain. */
    final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ExchangeFailure failure;

        Thrown(ExchangeFailure failure, Throwable cause) {
            super(cause);
            this.failure = failure;
        }

        ExchangeFailure failure() {
            return failure;
        }
    }
}
