package io.mebuki.seeds.duplicates;

import java.util.Collection;
import java.util.UUID;

/** Identifiers as a parameter that is cast to {@code uuid[]}. */
final class Ids {

    private Ids() {}

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
