package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import io.mebuki.platform.problem.DependencyUnavailableException;
import io.mebuki.platform.problem.StoreRefusalException;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Says what type of error it is; its reason may quote what was to be kept. */
    static RuntimeException failure(int status, @Nullable ErrorCause error) {
        var message = "Elasticsearch answers " + status + (error == null ? "" : ": " + types(error));
        return PASSING.contains(status)
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
