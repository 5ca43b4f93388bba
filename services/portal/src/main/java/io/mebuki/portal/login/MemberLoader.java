package io.mebuki.portal.login;

import com.nimbusds.jwt.SignedJWT;
import io.mebuki.platform.security.OrganizationKind;
import io.mebuki.platform.security.Role;
import io.mebuki.portal.login.Viewers.Tenancy;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Makes a signed-in person a member of the organization the tokens act for, with what its roles allow. The portal decides by this
 * only what it offers; the services decide what happens.
 */
final class MemberLoader implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String NO_ORGANIZATION = "no_organization";

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var tenant = Tenancy.of(request.getIdToken().getClaims());
        if (tenant == null) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_ORGANIZATION));
        }
        var roles = roles(request.getAccessToken().getTokenValue());
        return new DefaultOidcUser(authorities(roles, tenant.kind()), request.getIdToken(), "preferred_username");
    }

    /** The token came from Keycloak directly, over the back channel, so its signature need not be checked again. */
    private static Set<String> roles(String accessToken) {
        try {
            return SignedJWT.parse(accessToken).getJWTClaimsSet().getClaim("realm_access") instanceof Map<?, ?> access
                            && access.get("roles") instanceof Collection<?> roles
                    ? roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                    : Set.of();
        } catch (ParseException unreadable) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_token"), unreadable);
        }
    }

    private static Set<GrantedAuthority> authorities(Set<String> roles, String kind) {
        return Arrays.stream(Role.values())
                .filter(role -> roles.contains(role.roleName()))
                .filter(role ->
                        role.kinds().stream().anyMatch(known -> named(known).equals(kind)))
                .flatMap(role -> role.permissions().stream())
                .map(SimpleGrantedAuthority::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String named(OrganizationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
