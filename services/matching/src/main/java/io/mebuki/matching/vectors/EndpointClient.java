package io.mebuki.matching.vectors;

import io.mebuki.matching.embedding.EmbeddingException;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.platform.problem.DependencyUnavailableException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.json.JsonMapper;

/** One call of {@code POST …/embeddings}, tried again a few times where that can help. */
final class EndpointClient {

    /** What the texts themselves cause, and what no waiting mends: 400 bad request, 413 too large, 422 can't be processed. */
    private static final Set<Integer> OF_THE_TEXTS = Set.of(400, 413, 422);

    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(429, 500, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final double LONGER = 3;
    private static final Duration CONNECTING = Duration.ofSeconds(1);

    /** The body goes out as bytes, in HTTP/1.1: small servers read only what has a Content-Length. */
    private static final JsonMapper JSON = new JsonMapper();

    private final EmbeddingProperties.Endpoint endpoint;
    private final RestClient http;
    private final RetryTemplate retry;

    /** @param retries how often a call that failed quickly is repeated; one that timed out never is */
    EndpointClient(EmbeddingProperties.Endpoint endpoint, Duration timeout, int retries) {
        this.endpoint = endpoint;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build());
        requests.setReadTimeout(timeout);
        this.http = RestClient.builder()
                .baseUrl(endpoint.url())
                .requestFactory(requests)
                .defaultHeaders(this::authorize)
                .build();
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(retries)
                .delay(FIRST_PAUSE)
                .multiplier(LONGER)
                .predicate(EndpointClient::isWorthAnotherTry)
                .build());
    }

    private void authorize(HttpHeaders headers) {
        if (endpoint.apiKey() != null) {
            headers.setBearerAuth(endpoint.apiKey());
        }
    }

    private record Request(String model, List<String> input) {}

    private record Answer(@Nullable List<Item> data) {}

    private record Item(int index, float @Nullable [] embedding) {}

    /**
     * One vector for each text, in order.
     *
     * @throws DependencyUnavailableException when the endpoint doesn't answer now, or refuses whoever asks
     * @throws EmbeddingException when it refuses these texts, or answers something else than vectors for them
     */
    List<Vector> embed(List<String> texts) {
        try {
            return vectors(retry.execute(() -> ask(texts)), texts.size());
        } catch (RetryException failed) {
            throw explained(failed.getCause());
        }
    }

    private Answer ask(List<String> texts) {
        var answer = http.post()
                .uri(uri -> uri.path("/embeddings").build())
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(new Request(endpoint.model(), texts)))
                .retrieve()
                .body(Answer.class);
        return answer == null ? new Answer(null) : answer;
    }

    private List<Vector> vectors(Answer answer, int expected) {
        var items = answer.data() == null ? List.<Item>of() : answer.data();
        if (items.size() != expected) {
            throw wrong(items.size() + " vectors for " + expected + " texts");
        }
        return items.stream()
                .sorted(Comparator.comparingInt(Item::index))
                .map(this::vector)
                .toList();
    }

    private Vector vector(Item item) {
        var values = item.embedding();
        if (values == null || values.length != endpoint.dimensions()) {
            throw wrong("a vector of " + (values == null ? 0 : values.length) + " dimensions; set"
                    + " mebuki.embedding.endpoint.dimensions to what the model has");
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw wrong("a vector with a number that is not finite");
            }
        }
        return Vector.of(values);
    }

    private EmbeddingException wrong(String what) {
        return new EmbeddingException(endpoint.url() + " answered " + what);
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return switch (failure) {
            case RestClientResponseException refused ->
                WORTH_ANOTHER_TRY.contains(refused.getStatusCode().value());
            case ResourceAccessException unreachable -> !isTimeout(unreachable);
            default -> false;
        };
    }

    private static boolean isTimeout(Throwable failure) {
        return failure.getCause() instanceof HttpTimeoutException;
    }

    private RuntimeException explained(Throwable failure) {
        if (failure instanceof RestClientResponseException refused
                && OF_THE_TEXTS.contains(refused.getStatusCode().value())) {
            return new EmbeddingException(endpoint.url() + " refused the texts: " + refused.getMessage(), refused);
        }
        return switch (failure) {
            case RestClientResponseException refused ->
                new DependencyUnavailableException(
                        endpoint.url() + " answered " + refused.getStatusCode() + "; check its key, model and health",
                        refused);
            case RestClientException unreachable ->
                new DependencyUnavailableException(endpoint.url() + " does not answer", unreachable);
            case RuntimeException other -> other;
            default -> new EmbeddingException(endpoint.url() + " can't be asked: " + failure.getMessage(), failure);
        };
    }
}
