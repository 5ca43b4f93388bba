package io.mebuki.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A service has looked through its stores for what was erased.
 *
 * @param round of the {@link ErasureBegun} that asked for it
 */
@EventType("io.mebuki.stores.searched.v1")
public record StoresSearched(UUID erasureId, int round, String service, List<Searched> stores, Instant searchedAt)
        implements ProofEvent {

    public StoresSearched {
        stores = List.copyOf(stores);
    }

    /**
     * What a store still has.
     *
     * @param store as the file of stores names it
     * @param found how many rows, messages or documents
     */
    public record Searched(String store, long found) {}
}
