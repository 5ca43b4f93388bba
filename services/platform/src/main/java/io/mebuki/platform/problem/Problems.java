package io.mebuki.platform.problem;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The kinds of problems a caller can meet, ready to be thrown. */
public final class Problems {

    private static final String TYPE = "urn:mebuki:problem:";

    private Problems() {}

    /** 404; also the answer for what exists but belongs to another organization. */
    public static ProblemException notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is nothing here that you may see.");
    }

    public static ProblemException forbidden(String detail) {
        return of(HttpStatus.FORBIDDEN, "forbidden", "Forbidden", detail);
    }

    public static ProblemException unauthorized() {
        return of(HttpStatus.UNAUTHORIZED, "unauthorized", "Sign-in needed", "Send a valid access token.");
    }

    /** 400 that names each offending value. */
    public static ProblemException invalid(FieldViolation... violations) {
        return invalid(List.of(violations));
    }

    public static ProblemException invalid(List<FieldViolation> violations) {
        return violated(HttpStatus.BAD_REQUEST, "invalid-value", "Invalid value", violations);
    }

    /** 400 for a body that is not JSON at all. */
    public static ProblemException malformed(String detail) {
        return of(HttpStatus.BAD_REQUEST, "malformed-body", "Malformed body", detail);
    }

    public static ProblemException conflict(String detail) {
        return of(HttpStatus.CONFLICT, "conflict", "Conflict", detail);
    }

    /** 428: a write came without the header that says which version it is based on. */
    public static ProblemException preconditionRequired() {
        return violated(
                HttpStatus.PRECONDITION_REQUIRED,
                "precondition-required",
                "Precondition required",
                List.of(new FieldViolation("If-Match", null, "the ETag of the version that you have read")));
    }

    /** 412: somebody else has written since the caller has read. */
    public static ProblemException stale(String sent, String current) {
        return violated(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "Changed meanwhile",
                List.of(new FieldViolation("If-Match", sent, current + "; read again, then repeat your change")));
    }

    /** 422: an Idempotency-Key was used before with another request. */
    public static ProblemException keyReused(String key) {
        return violated(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "Idempotency-Key used before",
                List.of(new FieldViolation(
                        "Idempotency-Key", key, "a new key for a new request, or the same request again")));
    }

    public static ProblemException tooLarge(String field, String expected) {
        return violated(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "Too large",
                List.of(new FieldViolation(field, null, expected)));
    }

    /** 415 that names what is not understood. */
    public static ProblemException unsupported(FieldViolation violation) {
        return violated(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "Unsupported media type",
                List.of(violation));
    }

    /** 503 with Retry-After: something that this service needs does not answer. */
    public static ProblemException unavailable(String what) {
        var problem = of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Unavailable for a moment",
                what + " Try again in a moment.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        return problem;
    }

    public static ProblemException of(HttpStatus status, String slug, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(slug));
        problem.setTitle(title);
        return new ProblemException(problem);
    }

    private static ProblemException violated(
            HttpStatus status, String slug, String title, List<FieldViolation> violations) {
        return new ProblemException(withErrors(status, slug, title, violations));
    }

    static ProblemDetail withErrors(HttpStatusCode status, String slug, String title, List<FieldViolation> violations) {
        var problem = ProblemDetail.forStatusAndDetail(status, describe(violations));
        problem.setType(type(slug));
        problem.setTitle(title);
        problem.setProperty("errors", violations);
        return problem;
    }

    static URI type(String slug) {
        return URI.create(TYPE + slug);
    }

    private static String describe(List<FieldViolation> violations) {
        if (violations.isEmpty()) {
            return "The request does not fit the contract.";
        }
        var first = violations.getFirst();
        var more = violations.size() > 1 ? " (and %d more)".formatted(violations.size() - 1) : "";
        var value = first.value() == null ? "nothing" : "'" + first.value() + "'";
        return "%s: got %s, expected %s%s".formatted(first.field(), value, first.expected(), more);
    }
}
