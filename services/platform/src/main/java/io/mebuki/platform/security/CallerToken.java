package io.mebuki.platform.security;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** An accepted access token with the caller it stands for. */
final class CallerToken extends JwtAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerToken(Jwt jwt, Caller caller, Collection<? extends GrantedAuthority> authorities) {
        super(jwt, authorities);
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }
}
