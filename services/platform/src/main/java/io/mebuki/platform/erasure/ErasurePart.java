package io.mebuki.platform.erasure;

import io.mebuki.events.ErasureBegun;
import io.mebuki.events.ErasureEvent;
import io.mebuki.events.StoresSearched;
import io.mebuki.events.StoresSearched.Searched;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.EventHandler;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a service does for an erasure: goes through each of its stores, and says what is still there. Doing it again changes nothing. */
final class ErasurePart implements EventHandler<ErasureEvent> {

    private final String service;
    private final Stores stores;
    private final Map<Store.Kind, Walk> walks;
    private final EventPublisher publisher;
    private final Clock clock;

    ErasurePart(String service, Stores stores, Map<Store.Kind, Walk> walks, EventPublisher publisher, Clock clock) {
        this.service = service;
        this.stores = stores;
        this.walks = walks;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void handle(List<ErasureEvent> events) {
        var latest = new LinkedHashMap<UUID, ErasureBegun>();
        for (var event : events) {
            switch (event) {
                case ErasureBegun begun ->
                    latest.merge(begun.erasureId(), begun, (one, other) -> one.round() > other.round() ? one : other);
            }
        }
        latest.values().forEach(this::erase);
    }

    private void erase(ErasureBegun begun) {
        var searched = stores.of(service).stream()
                .filter(store -> store.isLookedThrough(begun.person() != null))
                .map(store -> new Searched(store.name(), through(store, begun)))
                .toList();
        var answer = new StoresSearched(begun.erasureId(), begun.round(), service, searched, clock.instant());
        publisher.publishAll(Topics.PROOFS, List.of(new Keyed(begun.erasureId() + ":" + service, answer)));
    }

    private long through(Store store, ErasureBegun begun) {
        return Objects.requireNonNull(walks.get(store.kind()), store.name()).through(store, begun);
    }
}
