package io.mebuki.platform.security;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Refuses tokens that do not act for exactly one organization, unless they belong to one of our own services. */
final class TenantValidator implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2TokenValidatorResult REFUSED = OAuth2TokenValidatorResult.failure(new OAuth2Error(
            OAuth2ErrorCodes.INVALID_TOKEN, "The token must act for exactly one organization (claim tenant)", null));

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var accepted = TokenClaims.tenant(token).isPresent()
                || TokenClaims.roles(token).contains(TokenClaims.SERVICE_ROLE);
        return accepted ? OAuth2TokenValidatorResult.success() : REFUSED;
    }
}
