package io.mebuki.gateway.proxy;

import io.mebuki.platform.problem.ProblemException;
import java.io.IOException;

/** Thrown by a request body's stream that will not deliver more; the problem is the answer to the caller. */
public final class BodyRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemException problem;

    public BodyRefusedException(ProblemException problem) {
        super(problem.getMessage());
        this.problem = problem;
    }

    ProblemException problem() {
        return problem;
    }
}
