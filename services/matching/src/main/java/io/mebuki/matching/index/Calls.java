package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.mebuki.platform.problem.DependencyUnavailableException;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls the search server, and tells a server that does not answer now from a request that is wrong. */
final class Calls {

    /** 404 is an index that is not there yet, or not there any more. */
    private static final Set<Integer> FOR_NOW = Set.of(404, 429, 502, 503, 504);

    private Calls() {}

    /** A call that talks to the server. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException;
    }

    static <T> T run(Call<T> call) {
        try {
            return call.run();
        } catch (IOException unreachable) {
            throw new DependencyUnavailableException("The search server does not answer", unreachable);
        } catch (ElasticsearchException refused) {
            throw failure(refused.status(), refused.getMessage(), refused);
        }
    }

    static RuntimeException failure(int status, @Nullable String reason, @Nullable Exception cause) {
        var message = "The search server answered " + status + ": " + reason;
        if (!FOR_NOW.contains(status)) {
            return new IllegalStateException(message, cause);
        }
        return cause == null
                ? new DependencyUnavailableException(message)
                : new DependencyUnavailableException(message, cause);
    }
}
