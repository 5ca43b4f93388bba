package io.mebuki.gateway.proxy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer, carried byte for byte. The gateway's own answer type would compare ETags (and then forget to close the
 * answer it does not send), and the framework's HTTP clients drain what they close, which never ends for an event stream.
 */
final class CarriedResponse implements ServerResponse {

    private static final Logger log = LoggerFactory.getLogger(CarriedResponse.class);
    private static final int BUFFER = 16 * 1024;

    private final ClassicHttpResponse answer;
    private final OpenStreams streams;
    private final HttpHeaders headers = new HttpHeaders();

    CarriedResponse(ClassicHttpResponse answer, OpenStreams streams) {
        this.answer = answer;
        this.streams = streams;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (answer) {
            response.setStatus(answer.getCode());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var entity = answer.getEntity();
            if (entity != null) {
                copy(entity.getContent(), response);
            }
        }
        return null;
    }

    private void copy(InputStream in, HttpServletResponse response) throws IOException {
        if (isEventStream()) {
            streams.opened(answer);
            try {
                response.flushBuffer();
                copy(in, response, true);
            } finally {
                streams.closed(answer);
            }
        } else {
            copy(in, response, false);
        }
    }

    private boolean isEventStream() {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static void copy(InputStream in, HttpServletResponse response, boolean flushing) throws IOException {
        var out = response.getOutputStream();
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            try {
                out.write(buffer, 0, read);
                if (flushing) {
                    out.flush();
                }
            } catch (IOException gone) {
                log.debug("The caller went away before the end of the answer");
                return;
            }
        }
    }
}
