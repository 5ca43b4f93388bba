package io.mebuki.matching.reconciliation;

import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.census.Owned;
import java.time.Duration;

/**
 * An index that is to hold what its owner holds.
 *
 * @param index names it, for instance {@code matching-seeds}
 * @param owner names the owning service
 */
record Proof(String index, String owner, Owned owned, Indexed indexed) {

    Findings compare(Duration patience) {
        return new Comparison(owned, indexed, patience).run();
    }
}
