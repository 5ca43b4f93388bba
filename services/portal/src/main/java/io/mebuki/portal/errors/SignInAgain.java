package io.mebuki.portal.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Leads through the sign-in and back. What somebody has typed into a form is kept for after it. */
@Component
class SignInAgain {

    static final String KEPT = "mebuki.kept-form";
    private static final String SIGN_IN = "redirect:/oauth2/authorization/keycloak";
    private static final Set<String> OF_THE_SENDING = Set.of("_csrf");

    private final RequestCache requests;

    SignInAgain(RequestCache requests) {
        this.requests = requests;
    }

    ModelAndView from(HttpServletRequest request, HttpServletResponse response) {
        var page = page(request, response);
        endSignIn(request);
        return page;
    }

    private ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            return new ModelAndView("nothing", HttpStatus.UNAUTHORIZED);
        }
        if (request.getMethod().equals("POST")) {
            return keep(request);
        }
        requests.saveRequest(request, response);
        return new ModelAndView(SIGN_IN);
    }

    private static ModelAndView keep(HttpServletRequest request) {
        if (request.getContentType() != null && request.getContentType().startsWith("multipart/")) {
            return new ModelAndView("redirect:" + request.getRequestURI());
        }
        var inputs = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OF_THE_SENDING.contains(name)) {
                inputs.put(name, List.of(values));
            }
        });
        request.getSession().setAttribute(KEPT, new KeptForm(request.getRemoteUser(), request.getRequestURI(), inputs));
        return new ModelAndView("redirect:/login/kept");
    }

    private static void endSignIn(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        }
    }
}
