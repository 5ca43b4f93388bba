package io.mebuki.recommendation.vectors;

import io.mebuki.recommendation.ranking.Direction;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Has texts embedded by matching. Whoever gets no vector does without one, so nothing here fails a search. */
public final class Embedder {

    static final String REGISTRATION = "matching";

    private static final Logger log = LoggerFactory.getLogger(Embedder.class);
    private static final String SELF = "recommendation";

    private final RestClient matching;
    private final AuthorizedClientServiceOAuth2AuthorizedClientManager tokens;
    private final OAuth2AuthorizedClientService kept;

    Embedder(
            RestClient matching,
            AuthorizedClientServiceOAuth2AuthorizedClientManager tokens,
            OAuth2AuthorizedClientService kept) {
        this.matching = matching;
        this.tokens = tokens;
        this.kept = kept;
    }

    /** What a text is embedded as. */
    public enum Kind {
        QUERY("query"),
        PASSAGE("passage");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private record Request(List<String> texts, String kind) {}

    private record Answer(String model, int dimensions, List<String> vectors) {}

    /** The meaning of a text; empty when matching or Keycloak does not answer in time. */
    public Optional<QueryVector> embed(String text, Kind kind) {
        try {
            var answer = matching.post()
                    .uri("/internal/embed")
                    .headers(headers -> headers.setBearerAuth(token()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Request(List.of(text), kind.label))
                    .retrieve()
                    .body(Answer.class);
            return answer == null
                    ? Optional.empty()
                    : Optional.of(new QueryVector(
                            answer.model(), Direction.ofFloats(answer.vectors().getFirst())));
        } catch (HttpClientErrorException.Unauthorized stale) {
            kept.removeAuthorizedClient(REGISTRATION, SELF); // so that the next search brings a new token
            return without(stale);
        } catch (RestClientException | OAuth2AuthorizationException unavailable) {
            return without(unavailable);
        }
    }

    private static Optional<QueryVector> without(RuntimeException reason) {
        log.warn("No vector from matching, so this search compares words only: {}", reason.toString());
        return Optional.empty();
    }

    private String token() {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                .principal(SELF)
                .build();
        var client = tokens.authorize(request);
        if (client == null) {
            throw new IllegalStateException("the registration " + REGISTRATION + " takes no client credentials");
        }
        return client.getAccessToken().getTokenValue();
    }
}
