package io.mebuki.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says in a page why a sign-in failed and what to do. */
final class SignInFailure implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailure.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.info("A sign-in failed: {}", failure.toString());
        var reason = failure instanceof OAuth2AuthenticationException refused
                        && MemberLoader.NO_ORGANIZATION.equals(
                                refused.getError().getErrorCode())
                ? "organization"
                : "failed";
        response.sendRedirect("/login/problem?reason=" + reason);
    }
}
