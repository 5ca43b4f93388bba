package io.mebuki.platform.problem;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be served; its body says why. Made by {@link Problems}. */
public final class ProblemException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    ProblemException(ProblemDetail problem) {
        super(org.springframework.http.HttpStatusCode.valueOf(problem.getStatus()), problem, null);
    }

    @Override
    public String getMessage() {
        return getBody().getTitle() + ": " + getBody().getDetail();
    }
}
