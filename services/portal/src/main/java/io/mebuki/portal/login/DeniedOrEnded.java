package io.mebuki.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells a page that has grown too old to be sent from a page that the reader may not open. */
final class DeniedOrEnded implements AccessDeniedHandler {

    static final String ENDED = "mebuki.ended";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            request.setAttribute(ENDED, true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
