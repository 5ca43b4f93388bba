package io.mebuki.matching.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Picks the newest event of each key: each carries the whole state, so older ones in the same batch need not be done. The newest is
 * not always the last: a batch may hold a dead letter that is replayed, behind what has happened since.
 */
final class Latest {

    private Latest() {}

    static <E> Collection<E> of(List<E> events, Function<E, UUID> key, ToLongFunction<E> version) {
        BinaryOperator<E> newer = (one, other) -> version.applyAsLong(one) > version.applyAsLong(other) ? one : other;
        var latest = new LinkedHashMap<UUID, E>();
        events.forEach(event -> latest.merge(key.apply(event), event, newer));
        return latest.values();
    }
}
