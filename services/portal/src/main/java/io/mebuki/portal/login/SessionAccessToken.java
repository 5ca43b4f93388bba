package io.mebuki.portal.login;

import io.mebuki.portal.api.AccessToken;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/** The access token in the session, refreshed when it is about to expire. */
final class SessionAccessToken implements AccessToken {

    private final OAuth2AuthorizedClientManager manager;

    SessionAccessToken(OAuth2AuthorizedClientManager manager) {
        this.manager = manager;
    }

    /** @throws org.springframework.security.oauth2.client.ClientAuthorizationException if the sign-in has ended */
    @Override
    public Optional<String> current() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken member)) {
            return Optional.empty();
        }
        var client = manager.authorize(
                OAuth2AuthorizeRequest.withClientRegistrationId(member.getAuthorizedClientRegistrationId())
                        .principal(member)
                        .build());
        if (client == null) {
            throw new ClientAuthorizationRequiredException(member.getAuthorizedClientRegistrationId());
        }
        return Optional.of(client.getAccessToken().getTokenValue());
    }
}
