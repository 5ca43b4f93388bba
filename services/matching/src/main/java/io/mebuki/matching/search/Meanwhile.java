package io.mebuki.matching.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Does something while something else goes on. */
final class Meanwhile {

    private Meanwhile() {}

    /**
     * Begins at once, in a thread of its own: the model would hold on to one of the few that carry virtual threads.
     *
     * @return waits for the end; throws what was thrown
     */
    static <T> Supplier<T> get(Supplier<T> work) {
        var begun =
                CompletableFuture.supplyAsync(work, Thread.ofPlatform().daemon().name("meanwhile")::start);
        return () -> {
            try {
                return begun.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        };
    }
}
