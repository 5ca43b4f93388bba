package io.mebuki.gateway.proxy;

import io.mebuki.gateway.proxy.ExchangeFailure.ClientGaveUp;
import io.mebuki.gateway.proxy.ExchangeFailure.Refused;
import io.mebuki.gateway.proxy.ExchangeFailure.TimedOut;
import io.mebuki.gateway.proxy.ExchangeFailure.Unreachable;
import io.mebuki.gateway.routes.Route;
import io.mebuki.platform.problem.ProblemException;
import io.mebuki.platform.problem.ProblemWriter;
import io.mebuki.platform.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/** What the gateway says in place of a service: a problem that names it, or a small page where a person is waiting for one. */
final class FailureAnswers {

    private final ProblemWriter problems;
    private final Duration shut;

    FailureAnswers(ProblemWriter problems, Duration shut) {
        this.problems = problems;
        this.shut = shut;
    }

    ServerResponse shut(Route route, ServerRequest request) {
        return answer(
                route, request, unavailable(route, "has failed several times and is not asked for a moment", shut));
    }

    ServerResponse failed(Route route, ExchangeFailure failure, ServerRequest request) {
        var problem = switch (failure) {
            case Unreachable() -> unavailable(route, "cannot be reached", Duration.ofSeconds(2));
            case TimedOut() -> timedOut(route);
            case ClientGaveUp() ->
                Problems.of(
                        HttpStatus.REQUEST_TIMEOUT,
                        "incomplete-body",
                        "Incomplete body",
                        "The request's body ended before its announced end, or came too slowly.");
            case Refused(var refusal) -> refusal;
        };
        return answer(route, request, problem);
    }

    private static ProblemException unavailable(Route route, String what, Duration wait) {
        var problem = Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Unavailable for a moment",
                "The service %s %s. Try again in a moment."
                        .formatted(route.service().id(), what));
        return retryAfter(problem, wait);
    }

    private static ProblemException timedOut(Route route) {
        var problem = Problems.of(
                HttpStatus.GATEWAY_TIMEOUT,
                "timed-out",
                "No answer in time",
                "The service %s did not answer in time. A write may still have happened: read before you repeat it."
                        .formatted(route.service().id()));
        return retryAfter(problem, Duration.ofSeconds(5));
    }

    private static ProblemException retryAfter(ProblemException problem, Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return problem;
    }

    private ServerResponse answer(Route route, ServerRequest request, ProblemException problem) {
        var status = GatewayServerResponse.status(problem.getStatusCode());
        if (wantsPage(route, request)) {
            problem.getHeaders().forEach((name, values) -> status.header(name, values.toArray(String[]::new)));
            var page = page(problem.getBody());
            return status.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .build((from, to) -> {
                        to.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
                        return null;
                    });
        }
        return status.build((from, to) -> {
            problems.write(from, to, problem);
            return null;
        });
    }

    private static String page(ProblemDetail problem) {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title><h1>%1$s</h1><p>%2$s</p>
                """.formatted(
                        HtmlUtils.htmlEscape(String.valueOf(problem.getTitle())),
                        HtmlUtils.htmlEscape(String.valueOf(problem.getDetail())));
    }

    private static boolean wantsPage(Route route, ServerRequest request) {
        return (route == Route.PAGES || route == Route.SIGN_IN)
                && request.headers().header(HttpHeaders.ACCEPT).stream()
                        .anyMatch(accept -> accept.contains("text/html"));
    }
}
