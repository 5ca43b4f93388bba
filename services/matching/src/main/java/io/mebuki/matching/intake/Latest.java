package io.mebuki.matching.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Picks the last event of each key: each carries the whole state, so what came before it in the same batch need not be done. */
final class Latest {

    private Latest() {}

    static <E> Collection<E> of(List<E> events, Function<E, UUID> key) {
        var latest = new LinkedHashMap<UUID, E>();
        events.forEach(event -> latest.put(key.apply(event), event));
        return latest.values();
    }
}
