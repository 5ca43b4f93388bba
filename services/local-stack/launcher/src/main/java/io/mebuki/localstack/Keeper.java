package io.mebuki.localstack;

import io.mebuki.localstack.process.ChildProcess;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Keeps one component running, on a thread of its own, from its first start until it is told to stop. */
final class Keeper {
    private final Component component;
    private final Watcher watcher;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Backoff backoff = new Backoff();
    private final Thread thread;
    private @Nullable ChildProcess process;

    Keeper(Component component, CompletableFuture<Void> before, Watcher watcher) {
        this.component = component;
        this.watcher = watcher;
        this.thread = Thread.ofVirtual().name("keep " + component.name()).unstarted(() -> keep(before));
    }

    Component component() {
        return component;
    }

    /** Completes at the first readiness; exceptionally when the first start fails. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    void start() {
        thread.start();
    }

    /** Ends the process in order, also one that is being started, and returns when it is gone. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void keep(CompletableFuture<Void> before) {
        try {
            before.get();
            startFirst();
            while (true) {
                outlive();
            }
        } catch (InterruptedException e) {
            // told to stop
        } catch (ExecutionException e) {
            ready.completeExceptionally(new IllegalStateException(component.name() + " lacks what it needs", e));
        } catch (RuntimeException e) {
            ready.completeExceptionally(e);
        } finally {
            boolean told = Thread.interrupted(); // or the orderly stop below would be cut short
            if (process != null) {
                process.close();
            }
            if (told) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void startFirst() {
        long begin = System.nanoTime();
        ChildProcess started = component.start().get();
        process = started;
        watcher.ready(started, since(begin));
        ready.complete(null);
    }

    /** Waits for the death of the process and starts another one. */
    private void outlive() throws InterruptedException, ExecutionException {
        long born = System.nanoTime();
        if (process != null) {
            process.onExit().get();
        }
        Duration pause = backoff.after(since(born));
        watcher.died(component.name(), pause);
        Thread.sleep(pause);
        startAgain();
    }

    private void startAgain() throws InterruptedException {
        while (true) {
            long begin = System.nanoTime();
            try {
                ChildProcess started = component.start().get();
                process = started;
                watcher.ready(started, since(begin));
                return;
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                Duration pause = backoff.after(Duration.ZERO);
                watcher.failedAgain(component.name(), String.valueOf(e.getMessage()), pause);
                Thread.sleep(pause);
            }
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
