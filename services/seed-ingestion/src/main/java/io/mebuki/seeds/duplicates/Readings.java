package io.mebuki.seeds.duplicates;

import io.mebuki.seeds.catalogue.Curation;
import io.mebuki.seeds.catalogue.Curation.Entry;
import io.mebuki.seeds.duplicates.judging.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads published seeds for one batch of judgements, most of them once: those of a usual size are kept until it ends. */
final class Readings {

    /** A text has a thousand characters or two; those with a hundred times as many are read again instead. */
    private static final int USUAL = 10_000;

    private final Curation curation;
    private final Map<UUID, Reading> kept = new HashMap<>();

    Readings(Curation curation) {
        this.curation = curation;
    }

    /** What is compared of a seed, and whose it is. */
    record Reading(UUID publisher, Subject subject) {}

    /** Of these seeds, those that are published. */
    Map<UUID, Reading> of(Collection<UUID> seeds) {
        var read = new HashMap<UUID, Reading>();
        var missing = new HashSet<UUID>();
        for (var seed : seeds) {
            var known = kept.get(seed);
            if (known == null) {
                missing.add(seed);
            } else {
                read.put(seed, known);
            }
        }
        curation.read(missing).stream().filter(Entry::isLive).forEach(entry -> read.put(entry.id(), reading(entry)));
        return read;
    }

    private Reading reading(Entry entry) {
        var reading = new Reading(entry.publisher().id(), Subjects.of(Objects.requireNonNull(entry.content())));
        if (reading.subject().length() <= USUAL) {
            kept.put(entry.id(), reading);
        }
        return reading;
    }
}
