package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import io.mebuki.platform.problem.DependencyUnavailableException;
import io.mebuki.platform.problem.StoreRefusalException;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            throw failure(refused.status(), refused.error());
        }
    }

    /** Says what type of error it is; its reason may quote what was to be kept. */
    static RuntimeException failure(int status, @Nullable ErrorCause error) {
        var message = "The search server answered " + status + (error == null ? "" : ": " + types(error));
        return FOR_NOW.contains(status)
                ? new DependencyUnavailableException(message)
                : new StoreRefusalException(message, null);
    }

    private static String types(ErrorCause error) {
        return Stream.concat(Stream.of(error), error.rootCause().stream())
                .map(each -> String.valueOf(each.type()))
                .distinct()
                .collect(Collectors.joining(", caused by "));
    }
}
