package io.mebuki.platform.security;

import io.mebuki.platform.problem.Problems;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the request that the current thread serves. */
public final class CurrentCaller {

    CurrentCaller() {}

    public Caller caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                ? token.caller()
                : new Caller.Guest();
    }

    /** The caller's organization; guests and services get the problem 401. */
    public Tenant tenant() {
        return caller().organization().orElseThrow(Problems::unauthorized);
    }
}
