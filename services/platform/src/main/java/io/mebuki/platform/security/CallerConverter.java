package io.mebuki.platform.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Turns an accepted token into the caller and the authorities {@code resource:scope} of the roles that count in its organization. */
final class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt jwt) {
        var roles = TokenClaims.roles(jwt);
        var tenant = TokenClaims.tenant(jwt);
        if (tenant.isEmpty()) {
            var service = new Caller.Service(String.valueOf(jwt.getClaimAsString("azp")));
            return new CallerToken(jwt, service, Set.of(new SimpleGrantedAuthority(TokenClaims.SERVICE_ROLE)));
        }
        var member = new Caller.Member(String.valueOf(jwt.getSubject()), tenant.get());
        return new CallerToken(jwt, member, authorities(roles, tenant.get().kind()));
    }

    private static Set<GrantedAuthority> authorities(Set<String> roles, OrganizationKind kind) {
        return roles.stream()
                .flatMap(name -> Role.named(name).stream())
                .filter(role -> role.countsIn(kind))
                .flatMap(role -> role.permissions().stream())
                .map(SimpleGrantedAuthority::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
