package io.mebuki.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/** Starts components as soon as what they need is ready, keeps them running, and stops them the other way round. */
final class Supervisor {
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final Map<String, Keeper> keepers = new LinkedHashMap<>();

    /** Components stand behind those they come after. */
    Supervisor(List<Component> components, Watcher watcher) {
        for (Component component : components) {
            CompletableFuture<Void> before = all(
                    keepers,
                    keeper -> component.after().contains(keeper.component().name()),
                    Keeper::ready);
            keepers.put(component.name(), new Keeper(component, before, watcher));
        }
    }

    /**
     * Starts everything.
     *
     * @throws RuntimeException of the first component that does not become ready
     */
    void start() {
        keepers.values().forEach(Keeper::start);
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        for (Keeper keeper : keepers.values()) {
            var _ = keeper.ready().whenComplete((done, failure) -> {
                if (failure != null) {
                    firstFailure.completeExceptionally(failure);
                }
            });
        }
        try {
            CompletableFuture.anyOf(all(keepers, keeper -> true, Keeper::ready), firstFailure)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops everything that runs or is being started, and returns when all is gone. */
    void stop() {
        Map<String, CompletableFuture<Void>> stopped = new LinkedHashMap<>();
        for (Keeper keeper : List.copyOf(keepers.values()).reversed()) {
            String name = keeper.component().name();
            CompletableFuture<?>[] dependents = stopped.entrySet().stream()
                    .filter(other ->
                            keeperOf(other.getKey()).component().after().contains(name))
                    .map(Map.Entry::getValue)
                    .toArray(CompletableFuture[]::new);
            stopped.put(name, CompletableFuture.allOf(dependents).thenRunAsync(() -> stop(keeper), THREADS));
        }
        stopped.values().forEach(CompletableFuture::join);
    }

    private Keeper keeperOf(String name) {
        return java.util.Objects.requireNonNull(keepers.get(name));
    }

    private static void stop(Keeper keeper) {
        try {
            keeper.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CompletableFuture<Void> all(
            Map<String, Keeper> keepers,
            Predicate<Keeper> which,
            java.util.function.Function<Keeper, CompletableFuture<Void>> what) {
        return CompletableFuture.allOf(
                keepers.values().stream().filter(which).map(what).toArray(CompletableFuture[]::new));
    }
}
