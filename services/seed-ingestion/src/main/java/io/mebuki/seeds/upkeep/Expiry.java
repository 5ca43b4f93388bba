package io.mebuki.seeds.upkeep;

import io.mebuki.seeds.catalogue.BulkChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Hides what nobody has confirmed in time. Several processes may do it at once: each takes what no other has. */
final class Expiry {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);

    private static final int AT_ONCE = 500;

    private final BulkChanges changes;
    private final TransactionTemplate transaction;

    Expiry(BulkChanges changes, TransactionTemplate transaction) {
        this.changes = changes;
        this.transaction = transaction;
    }

    /** Called by a schedule; what it doesn't get done is done the next time. */
    void look() {
        try {
            long hidden = 0;
            int some = AT_ONCE;
            while (some == AT_ONCE) {
                Integer done = transaction.execute(status -> changes.hideUnconfirmed(AT_ONCE));
                some = done == null ? 0 : done;
                hidden += some;
            }
            if (hidden > 0) {
                log.info("{} seeds are hidden that nobody has confirmed in time", hidden);
            }
        } catch (DataAccessException | org.springframework.transaction.TransactionException unavailable) {
            log.warn("Unconfirmed seeds are shown for longer: {}", unavailable.toString());
        }
    }
}
