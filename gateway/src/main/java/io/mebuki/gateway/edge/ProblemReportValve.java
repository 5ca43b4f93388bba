package io.mebuki.gateway.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The last word on errors that no route and no filter answered, such as a request line that cannot be parsed: a problem. */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !canWrite(response)) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(problem(status));
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("The caller went away before it was told", gone);
        }
    }

    private static boolean canWrite(Response response) {
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }

    private static String problem(int code) {
        var status = HttpStatus.resolve(code);
        return """
                {"type":"urn:mebuki:problem:http-%d","title":"%s","status":%d,"detail":"%s"}""".formatted(code, status == null ? "Error" : status.getReasonPhrase(), code, detail(code));
    }

    private static String detail(int code) {
        if (code == HttpServletResponse.SC_BAD_GATEWAY) {
            return "A service broke off its answer. Try again in a moment.";
        }
        var misunderstood = code < 500
                || code == HttpServletResponse.SC_NOT_IMPLEMENTED
                || code == HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
        return misunderstood
                ? "The request cannot be understood as it was sent: check its target, method and headers."
                : "This is our fault; it has been logged.";
    }
}
