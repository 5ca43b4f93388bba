package io.mebuki.portal.errors;

import io.mebuki.portal.api.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.servlet.ModelAndView;

/** Shows a page that says what to do when the gateway refuses or does not answer, and leads back to the sign-in when it has ended. */
@ControllerAdvice
class FailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    private final SignInAgain signInAgain;

    FailureAdvice(SignInAgain signInAgain) {
        this.signInAgain = signInAgain;
    }

    @ExceptionHandler
    ModelAndView refused(
            RestClientResponseException failure, HttpServletRequest request, HttpServletResponse response) {
        var refusal = Refusal.of(failure);
        return switch (refusal.status()) {
            case 401 -> signInAgain.from(request, response);
            case 403 -> page(HttpStatus.FORBIDDEN, response);
            case 404, 410 -> page(HttpStatus.NOT_FOUND, response);
            case 429 -> page(HttpStatus.TOO_MANY_REQUESTS, response);
            case 400, 422 -> page(HttpStatus.BAD_REQUEST, response).addAllObjects(Map.of("errors", refusal.errors()));
            case 502, 503, 504 -> unavailable(failure, response);
            default -> {
                log.error(
                        "{} {} was answered {}",
                        request.getMethod(),
                        request.getRequestURI(),
                        failure.getStatusCode(),
                        failure);
                yield page(HttpStatus.INTERNAL_SERVER_ERROR, response);
            }
        };
    }

    @ExceptionHandler
    ModelAndView unreachable(ResourceAccessException failure, HttpServletResponse response) {
        return unavailable(failure, response);
    }

    @ExceptionHandler
    ModelAndView ended(ClientAuthorizationException failure, HttpServletRequest request, HttpServletResponse response) {
        log.debug("A sign-in has ended: {}", failure.getMessage());
        return signInAgain.from(request, response);
    }

    private static ModelAndView unavailable(Exception failure, HttpServletResponse response) {
        log.warn("The gateway does not answer: {}", failure.getMessage());
        response.setHeader("Retry-After", "5");
        return page(HttpStatus.SERVICE_UNAVAILABLE, response);
    }

    private static ModelAndView page(HttpStatus status, HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView("error/" + status.value());
    }
}
