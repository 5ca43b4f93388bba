package io.mebuki.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Speaks to the gateway in the reader's name: with the reader's token, or for a guest with the guest's address. */
final class CallerHeaders implements ClientHttpRequestInterceptor {

    private static final ScopedValue<Caller> BOUND = ScopedValue.newInstance();

    private final AccessToken tokens;

    CallerHeaders(AccessToken tokens) {
        this.tokens = tokens;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        addTo(request.getHeaders());
        return execution.execute(request, body);
    }

    void addTo(HttpHeaders headers) {
        headers.setAcceptLanguageAsLocales(List.of(LocaleContextHolder.getLocale()));
        var caller = caller();
        caller.token().ifPresentOrElse(headers::setBearerAuth, () -> {
            // A guest's searches are counted by address, and all guests together are not one client.
            if (caller.address() != null) {
                headers.set("X-Forwarded-For", caller.address());
            }
        });
    }

    Caller caller() {
        return BOUND.isBound() ? BOUND.get() : new Caller(tokens.current(), address());
    }

    /** Other threads serving the same request know neither its session nor its address. */
    <T> T as(Caller caller, ScopedValue.CallableOp<T, RuntimeException> call) {
        return ScopedValue.where(BOUND, caller).call(call);
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? remote(attributes.getRequest())
                : null;
    }

    private static @Nullable String remote(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    record Caller(Optional<String> token, @Nullable String address) {}
}
