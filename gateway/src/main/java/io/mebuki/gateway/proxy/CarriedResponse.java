package io.mebuki.gateway.proxy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.coyote.CloseNowException;
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
 * A service's answer, carried byte for byte. The framework's own answer type would compare ETags, and then forget to close the
 * answer it does not send. HTTP clients drain what they close, which never ends for an event stream: an answer that is not
 * wanted any more is cut off instead.
 */
final class CarriedResponse implements ServerResponse {

    private static final Logger log = LoggerFactory.getLogger(CarriedResponse.class);
    private static final int BUFFER = 16 * 1024;

    private final ClassicHttpResponse answer;
    private final Runnable cutOff;
    private final OpenStreams streams;
    private final HttpHeaders headers = new HttpHeaders();

    CarriedResponse(ClassicHttpResponse answer, Runnable cutOff, OpenStreams streams) {
        this.answer = answer;
        this.cutOff = cutOff;
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
        try {
            response.setStatus(answer.getCode());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var entity = answer.getEntity();
            if (entity != null) {
                copy(entity.getContent(), response);
            }
        } finally {
            release();
        }
        return null;
    }

    /** Gives the connection back when the answer was read to its end, and drops it otherwise. */
    private void release() {
        try {
            answer.close();
        } catch (IOException cutOffBefore) {
            log.debug("The answer was not read to its end: {}", cutOffBefore.toString());
        }
    }

    private void copy(InputStream in, HttpServletResponse response) throws IOException {
        if (isEventStream()) {
            streams.opened(cutOff);
            try {
                response.flushBuffer();
                copy(in, response, true);
            } catch (BrokenOff end) {
                log.debug("An event stream ended: {}", end.getMessage());
            } finally {
                streams.closed(cutOff);
            }
        } else {
            try {
                copy(in, response, false);
            } catch (BrokenOff failure) {
                doNotLookWhole(failure, response);
            }
        }
    }

    private boolean isEventStream() {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private void copy(InputStream in, HttpServletResponse response, boolean flushing) throws IOException, BrokenOff {
        var out = response.getOutputStream();
        var buffer = new byte[BUFFER];
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            try {
                out.write(buffer, 0, read);
                if (flushing) {
                    out.flush();
                }
            } catch (IOException gone) {
                log.debug("The caller went away before the end of the answer");
                cutOff.run();
                return;
            }
        }
    }

    private static int read(InputStream in, byte[] buffer) throws BrokenOff {
        try {
            return in.read(buffer);
        } catch (IOException failure) {
            throw new BrokenOff(failure);
        }
    }

    private void doNotLookWhole(BrokenOff failure, HttpServletResponse response) throws IOException {
        log.warn("A service broke off its answer: {}", failure.getMessage());
        cutOff.run();
        if (response.isCommitted()) {
            throw new CloseNowException(failure);
        }
        response.reset();
        response.sendError(HttpServletResponse.SC_BAD_GATEWAY);
    }

    /** The service did not finish its answer. */
    private static final class BrokenOff extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenOff(IOException failure) {
            super(failure.toString(), failure);
        }
    }
}
