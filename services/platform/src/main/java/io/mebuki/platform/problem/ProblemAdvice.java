package io.mebuki.platform.problem;

import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into a problem. Nothing internal leaves: what is not foreseen is logged and answered as 500. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unforeseen(Exception failure, WebRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // the security filters answer these
        }
        if (failure instanceof InvalidParameterException) { // Tomcat's, for a query that is none
            var problem = Problems.invalid(new FieldViolation("query", null, "name=value pairs joined by &"));
            return handleExceptionInternal(problem, null, new HttpHeaders(), problem.getStatusCode(), request);
        }
        if (TransientFailures.isTransient(failure)) {
            log.warn("A dependency does not answer: {}", failure.toString());
            var problem = Problems.unavailable("Something that this service needs does not answer.");
            return handleExceptionInternal(problem, null, problem.getHeaders(), problem.getStatusCode(), request);
        }
        log.error("Unforeseen failure of {}", request.getDescription(false), failure);
        var problem = Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Internal error",
                "This is our fault; it has been logged.");
        return handleExceptionInternal(problem, null, new HttpHeaders(), problem.getStatusCode(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var violation = new FieldViolation(
                HttpHeaders.CONTENT_TYPE,
                request.getHeader(HttpHeaders.CONTENT_TYPE),
                "one of " + MediaType.toString(failure.getSupportedMediaTypes()));
        return handleExceptionInternal(failure, Problems.unsupported(violation).getBody(), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                Problems.malformed("The body cannot be read: send what the contract names, in UTF-8."),
                null,
                headers,
                status,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(failure.getPropertyName());
        var type = failure.getRequiredType();
        var violation = new FieldViolation(
                field, String.valueOf(failure.getValue()), type == null ? "another type" : TypeNames.of(type));
        return problem(failure, List.of(violation), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(
                failure,
                List.of(new FieldViolation(failure.getParameterName(), null, "a value")),
                headers,
                status,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            org.springframework.web.bind.ServletRequestBindingException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (failure instanceof MissingRequestHeaderException missing) {
            return problem(
                    failure,
                    List.of(new FieldViolation(missing.getHeaderName(), null, "a value")),
                    headers,
                    status,
                    request);
        }
        return super.handleServletRequestBindingException(failure, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var violations = new ArrayList<FieldViolation>();
        for (var result : failure.getParameterValidationResults()) {
            violations.addAll(violations(result));
        }
        return problem(failure, violations, headers, status, request);
    }

    private static List<FieldViolation> violations(ParameterValidationResult result) {
        var parameter = result.getMethodParameter();
        var name = ParameterNames.of(parameter);
        var value = result.getArgument() == null ? null : String.valueOf(result.getArgument());
        return result.getResolvableErrors().stream()
                .map(error -> new FieldViolation(name, value, String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    private @Nullable ResponseEntity<Object> problem(
            Exception failure,
            List<FieldViolation> violations,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var body = Problems.withErrors(status, "invalid-value", "Invalid value", violations);
        return handleExceptionInternal(failure, body, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && !String.valueOf(problem.getType()).startsWith("urn:")) {
            problem.setType(Problems.type("http-" + status.value()));
        }
        var typed = new HttpHeaders(headers);
        typed.setContentType(
                MediaType.APPLICATION_PROBLEM_JSON); // or an Accept that is nonsense would leave the answer empty
        return super.createResponseEntity(body, typed, status, request);
    }
}
