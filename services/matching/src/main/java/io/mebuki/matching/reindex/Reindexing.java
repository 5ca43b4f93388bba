package io.mebuki.matching.reindex;

import io.mebuki.events.Topics;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.Generations;
import io.mebuki.platform.messaging.Backlog;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows what the indexes are used for, and promotes the next generation when it holds all that was told. How far it is stands with
 * its consumer groups, so that a killed process goes on where it was.
 */
final class Reindexing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Reindexing.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How long the next generation waits for the live one, whose model may be gone for good. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Generations generations;
    private final Backlog backlog;
    private volatile Backlog.Progress progress = Backlog.Progress.NONE;
    private @Nullable Instant fullSince;
    private boolean failing;
    private volatile @Nullable Thread thread;

    Reindexing(Generations generations, Backlog backlog) {
        this.generations = generations;
        this.backlog = backlog;
    }

    /** How far the next generation is; nothing where there is none. */
    Backlog.Progress progress() {
        return progress;
    }

    @Override
    public void start() {
        var follower = Thread.ofVirtual().name("reindexing").unstarted(this::watch);
        thread = follower;
        follower.start();
    }

    private void watch() {
        try {
            while (isRunning()) {
                step();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        try {
            generations.follow();
            var next = generations.next();
            progress = next.map(this::read).orElse(Backlog.Progress.NONE);
            if (next.isPresent() && isDue()) {
                generations.promote();
                fullSince = null;
            }
            failing = false;
        } catch (RuntimeException notNow) {
            if (!failing) {
                log.warn("The indexes can't be looked at: {}", notNow.toString());
            }
            failing = true;
        }
    }

    /** The live one should be as far too: what only the next one has taken in was not looked for matches. */
    private boolean isDue() {
        if (progress.left() > 0) {
            fullSince = null;
            return false;
        }
        var now = Instant.now();
        var since = Objects.requireNonNullElse(fullSince, now);
        fullSince = since;
        return read(generations.live()).left() == 0 || since.plus(PATIENCE).isBefore(now);
    }

    private Backlog.Progress read(Generation generation) {
        return backlog.of(Topics.SEEDS, generation.seeds().identity())
                .plus(backlog.of(Topics.NEEDS, generation.needs().identity()));
    }

    @Override
    public void stop() {
        var follower = thread;
        thread = null;
        if (follower != null) {
            follower.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
