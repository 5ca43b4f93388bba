package io.mebuki.matching.deadletters;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands over the letters that are to be replayed. After a kill in between some are handed over twice, which changes nothing: those who
 * handle events can take each again.
 */
final class Replayer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Replayer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final Letters letters;
    private final Mailbox mailbox;
    private final TransactionTemplate transaction;
    private volatile @Nullable Thread thread;

    Replayer(Letters letters, Mailbox mailbox, TransactionTemplate transaction) {
        this.letters = letters;
        this.mailbox = mailbox;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        var worker = Thread.ofVirtual().name("dead-letters").unstarted(this::watch);
        thread = worker;
        worker.start();
    }

    private void watch() {
        try {
            while (isRunning()) {
                if (!step()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was something to do. */
    private boolean step() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> replay()));
        } catch (RuntimeException notNow) {
            if (isRunning()) {
                log.warn("Dead letters can't be handed over: {}", notNow.toString());
            }
            return false;
        }
    }

    private boolean replay() {
        var some = letters.lockReplaying(BATCH);
        if (some.isEmpty()) {
            return false;
        }
        var handed = ids(mailbox.handOver(some));
        letters.end(handed, Letter.State.REPLAYED);
        letters.end(ids(some).stream().filter(id -> !handed.contains(id)).toList(), Letter.State.LOST);
        return true;
    }

    private static List<UUID> ids(List<Letters.Place> places) {
        return places.stream().map(Letters.Place::id).toList();
    }

    @Override
    public void stop() {
        var worker = thread;
        thread = null;
        if (worker != null) {
            worker.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
