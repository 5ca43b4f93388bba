package io.mebuki.seeds.catalogue;

import io.mebuki.platform.security.Caller;
import io.mebuki.platform.security.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reads, as queries need it.
 *
 * @param organization the reader's organization; null for guests, and for whoever acts for none
 */
record Reader(@Nullable UUID organization) {

    /** The seeds that the reader may see; for {@code where}, with the parameter {@code :reader}. */
    static final String MAY_SEE = """
            (seed.content is not null and (seed.visibility = 'public'
              or (cast(:reader as uuid) is not null and (seed.visibility = 'members' or seed.publisher = :reader))))
            """;

    static Reader of(Caller caller) {
        return new Reader(caller.organization().map(Tenant::id).orElse(null));
    }
}
