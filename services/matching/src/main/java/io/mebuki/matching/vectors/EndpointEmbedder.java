package io.mebuki.matching.vectors;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.platform.problem.DependencyUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A model behind an OpenAI-compatible endpoint. While it doesn't answer, searches are told so at once and not each after a time-out of
 * its own, and a first one tries again after a few seconds; whoever fills an index waits and repeats.
 */
final class EndpointEmbedder implements Embedder {

    private static final int FAILURES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final EmbeddingProperties.Endpoint endpoint;
    private final EndpointClient searches;
    private final EndpointClient bulk;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "embedding-endpoint",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(FAILURES)
                    .minimumNumberOfCalls(FAILURES)
                    .waitDurationInOpenState(PAUSE)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .recordException(DependencyUnavailableException.class::isInstance)
                    .build());

    EndpointEmbedder(EmbeddingProperties.Endpoint endpoint) {
        this.endpoint = endpoint;
        this.searches = new EndpointClient(endpoint, endpoint.searchTimeout(), 1);
        this.bulk = new EndpointClient(endpoint, endpoint.bulkTimeout(), 4);
    }

    /** Fit for the name of an index. */
    @Override
    public String modelId() {
        return endpoint.model().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }

    @Override
    public int dimensions() {
        return endpoint.dimensions();
    }

    @Override
    public List<Vector> embed(List<Text> texts, Kind kind, Urgency urgency) {
        var windows = texts.stream().map(text -> windows(text, kind)).toList();
        var all = windows.stream().flatMap(List::stream).toList();
        var vectors = new ArrayList<Vector>();
        for (int i = 0; i < all.size(); i += endpoint.batch()) {
            vectors.addAll(ask(all.subList(i, Math.min(all.size(), i + endpoint.batch())), urgency));
        }
        var answer = new ArrayList<Vector>();
        int at = 0;
        for (var each : windows) {
            var lengths = each.stream().map(String::length).toList();
            answer.add(Vector.mean(vectors.subList(at, at + each.size()), lengths));
            at += each.size();
        }
        return answer;
    }

    private List<Vector> ask(List<String> texts, Urgency urgency) {
        return switch (urgency) {
            case BULK -> bulk.embed(texts);
            case SEARCH -> {
                try {
                    yield breaker.executeSupplier(() -> searches.embed(texts));
                } catch (CallNotPermittedException open) {
                    throw new DependencyUnavailableException("The embedding endpoint has not answered lately", open);
                }
            }
        };
    }

    /** The title goes in front of each window of a long text. */
    private List<String> windows(Text text, Kind kind) {
        var head = text.head().isEmpty() ? "" : text.head() + "\n";
        var front = (kind == Kind.QUERY ? endpoint.queryPrefix() : endpoint.passagePrefix()) + head;
        var body = text.body();
        int many = Math.max(1, Math.ceilDiv(body.length(), endpoint.longest()));
        var windows = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= many; i++) {
            int to = boundary(body, (int) ((long) body.length() * i / many));
            windows.add(front + body.substring(from, to));
            from = to;
        }
        return windows;
    }

    /** Never between the two halves of a character. */
    private static int boundary(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
