package io.mebuki.seeds.imports;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells readers how an import goes on, as Server-Sent Events. Each event carries the whole state, so none is ever missed. */
final class ProgressStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProgressStreams.class);
    private static final long EVERY_MILLIS = 500;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final ImportShapes shapes;
    private volatile boolean running;

    ProgressStreams(ImportShapes shapes) {
        this.shapes = shapes;
    }

    /** A stream that starts with the first state; the present one is asked for on another thread than the caller's. */
    SseEmitter open(ImportState first, Supplier<ImportState> state) {
        var stream = new Stream(first, state);
        open.add(stream);
        Thread.ofVirtual().name("progress-" + first.id()).start(stream::run);
        return stream.emitter;
    }

    private final class Stream {

        private final SseEmitter emitter = new SseEmitter(0L);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final ImportState first;
        private final Supplier<ImportState> state;
        private long lastSent = System.nanoTime();

        private Stream(ImportState first, Supplier<ImportState> state) {
            this.first = first;
            this.state = state;
            emitter.onCompletion(ended::countDown);
            emitter.onTimeout(ended::countDown);
            emitter.onError(failure -> ended.countDown());
        }

        private void run() {
            try {
                follow();
                emitter.complete();
            } catch (IOException | IllegalStateException readerHasGone) {
                emitter.complete();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                open.remove(this);
            }
        }

        private void follow() throws IOException, InterruptedException {
            var sent = first;
            send(sent);
            while (!sent.settled() && !ended.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                var now = present();
                if (now != null && !now.equals(sent)) {
                    sent = now;
                    send(sent);
                } else if (System.nanoTime() - lastSent > HEARTBEAT.toNanos()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                    lastSent = System.nanoTime();
                }
            }
        }

        /** Null while the database does not answer: the reader keeps its stream. */
        private @Nullable ImportState present() {
            try {
                return state.get();
            } catch (DataAccessException unavailable) {
                log.debug("The state of import {} is not known now: {}", first.id(), unavailable.toString());
                return null;
            }
        }

        private void send(ImportState now) throws IOException {
            emitter.send(SseEmitter.event()
                    .id(id(now))
                    .name("progress")
                    .data(shapes.shown(now), MediaType.APPLICATION_JSON));
            lastSent = System.nanoTime();
        }
    }

    /** The same for the same progress, whichever process sends it. */
    private static String id(ImportState state) {
        return "%d.%d.%s"
                .formatted(state.total(), state.indexed(), state.status().text());
    }

    /** Readers come back to another process; a server that waited for them to finish would wait for ever. */
    @Override
    public void stop() {
        running = false;
        open.forEach(stream -> stream.ended.countDown());
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
