package io.mebuki.platform.calls;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;

/** Shows the service's token with each call, and gets a new one when it ends, or when it is refused. */
final class ServiceTokens implements ClientHttpRequestInterceptor {

    static final String REGISTRATION = "self";

    private final AuthorizedClientServiceOAuth2AuthorizedClientManager tokens;
    private final OAuth2AuthorizedClientService kept;

    ServiceTokens(AuthorizedClientServiceOAuth2AuthorizedClientManager tokens, OAuth2AuthorizedClientService kept) {
        this.tokens = tokens;
        this.kept = kept;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBearerAuth(token());
        var response = execution.execute(request, body);
        if (HttpStatus.UNAUTHORIZED.equals(response.getStatusCode())) {
            kept.removeAuthorizedClient(REGISTRATION, REGISTRATION); // so that the next call brings a new token
        }
        return response;
    }

    private String token() {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                .principal(REGISTRATION)
                .build();
        var client = tokens.authorize(request);
        if (client == null) {
            throw new IllegalStateException("no client credentials to call other services with");
        }
        return client.getAccessToken().getTokenValue();
    }
}
