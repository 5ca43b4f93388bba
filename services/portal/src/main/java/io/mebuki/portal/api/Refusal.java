package io.mebuki.portal.api;

import io.mebuki.client.model.FieldError;
import io.mebuki.client.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * What the gateway refused, and why.
 *
 * @param kind the last part of the problem's type, for instance {@code invalid-value}; empty where there is none
 * @param errors the offending values
 */
public record Refusal(int status, String kind, List<FieldError> errors) {

    public static Refusal of(RestClientResponseException failure) {
        var problem = problem(failure);
        if (problem == null) {
            return new Refusal(failure.getStatusCode().value(), "", List.of());
        }
        var type = problem.getType() == null ? "" : problem.getType();
        var errors = problem.getErrors() == null ? List.<FieldError>of() : problem.getErrors();
        return new Refusal(failure.getStatusCode().value(), type.substring(type.lastIndexOf(':') + 1), errors);
    }

    /** Whether the reader can mend it in the form. */
    public boolean mendable() {
        return status == 400 || status == 409 || status == 412 || status == 413 || status == 422;
    }

    /** Whether somebody else wrote meanwhile. */
    public boolean stale() {
        return status == 412;
    }

    private static @Nullable Problem problem(RestClientResponseException failure) {
        try {
            return failure.getResponseBodyAs(Problem.class);
        } catch (RestClientException | IllegalStateException notAProblem) {
            return null;
        }
    }
}
