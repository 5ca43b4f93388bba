package io.mebuki.recommendation.vectors;

import io.mebuki.recommendation.ranking.Direction;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Has texts embedded by matching. Whoever gets no vector does without one, so nothing here fails a search. */
public final class Embedder {

    private static final Logger log = LoggerFactory.getLogger(Embedder.class);

    private final RestClient matching;

    Embedder(RestClient matching) {
        this.matching = matching;
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
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Request(List.of(text), kind.label))
                    .retrieve()
                    .body(Answer.class);
            return answer == null
                    ? Optional.empty()
                    : Optional.of(new QueryVector(
                            answer.model(), Direction.ofFloats(answer.vectors().getFirst())));
        } catch (RestClientException | OAuth2AuthorizationException unavailable) {
            return without(unavailable);
        }
    }

    private static Optional<QueryVector> without(RuntimeException reason) {
        log.warn("No vector from matching, so this search compares words only: {}", reason.toString());
        return Optional.empty();
    }
}
