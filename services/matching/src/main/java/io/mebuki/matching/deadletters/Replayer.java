package io.mebuki.matching.deadletters;

import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands over the letters that are to be replayed. After a kill in between some are handed over twice, which changes nothing: those who
 * handle events can take each again.
 */
final class Replayer {

    private static final int BATCH = 500;

    private final Letters letters;
    private final Mailbox mailbox;
    private final TransactionTemplate transaction;

    Replayer(Letters letters, Mailbox mailbox, TransactionTemplate transaction) {
        this.letters = letters;
        this.mailbox = mailbox;
        this.transaction = transaction;
    }

    /** Whether there was something to do. */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> replay()));
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
}
