package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import io.mebuki.platform.problem.DependencyUnavailableException;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls Elasticsearch and tells what passes (it is down, busy, being made) from what is wrong for good. */
final class Calls {

    private static final Set<Integer> PASSING = Set.of(404, 408, 429, 502, 503, 504);

    private Calls() {}

    /** One request. */
    @FunctionalInterface
    interface Call<T> {
        T answer() throws IOException;
    }

    static <T> T answer(Call<T> call) {
        try {
            return call.answer();
        } catch (IOException down) {
            throw new DependencyUnavailableException("Elasticsearch does not answer", down);
        } catch (ElasticsearchException refusal) {
            throw failure(refusal.status(), refusal.error());
        }
    }

    static RuntimeException failure(int status, ErrorCause error) {
        var cause = error.rootCause().isEmpty() ? error : error.rootCause().getFirst();
        return failure(status, error.reason() + " (" + cause.type() + ": " + cause.reason() + ")");
    }

    static RuntimeException failure(int status, @Nullable String reason) {
        var message = "Elasticsearch answers " + status + ": " + reason;
        return PASSING.contains(status)
                ? new DependencyUnavailableException(message)
                : new IllegalStateException(message);
    }
}
