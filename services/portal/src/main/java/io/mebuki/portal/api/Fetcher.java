package io.mebuki.portal.api;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** Reads several things at once, in the reader's name. */
public final class Fetcher {

    private static final Logger log = LoggerFactory.getLogger(Fetcher.class);

    private final CallerHeaders headers;
    private final Executor threads = ContextExecutorService.wrap(
            Executors.newVirtualThreadPerTaskExecutor(),
            ContextSnapshotFactory.builder().build());

    Fetcher(CallerHeaders headers) {
        this.headers = headers;
    }

    /** What could be read, by id. What is missing was withdrawn meanwhile or cannot be read just now; the page does without it. */
    public <T> Map<UUID, T> readable(Collection<UUID> ids, Function<UUID, T> read) {
        var caller = headers.caller();
        var running = new LinkedHashMap<UUID, CompletableFuture<T>>();
        for (var id : ids) {
            running.computeIfAbsent(
                    id, one -> CompletableFuture.supplyAsync(() -> headers.as(caller, () -> read.apply(one)), threads));
        }
        var found = new HashMap<UUID, T>();
        running.forEach((id, future) -> {
            try {
                found.put(id, future.join());
            } catch (CompletionException failure) {
                skip(id, failure);
            }
        });
        return found;
    }

    private static void skip(UUID id, CompletionException failure) {
        if (!(failure.getCause() instanceof RestClientException)) {
            throw failure;
        }
        log.debug("Shown without {}: {}", id, failure.getMessage());
    }
}
