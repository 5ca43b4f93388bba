package io.mebuki.seeds.duplicates;

import io.mebuki.seeds.catalogue.Curation;
import io.mebuki.seeds.catalogue.Curation.Entry;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives one technology to all seeds that links tie together, over however many others, and none to those that nothing ties. */
final class Technologies {

    private final Curation curation;
    private final Pairs pairs;

    Technologies(Curation curation, Pairs pairs) {
        this.curation = curation;
        this.pairs = pairs;
    }

    /**
     * Ties these seeds, and all that are tied to them or were, as the links say now. Must be called inside a transaction that holds the
     * lock of the pairs.
     */
    void tie(Collection<UUID> seeds) {
        if (seeds.isEmpty()) {
            return;
        }
        var reached = new HashSet<>(seeds);
        var links = new HashSet<Couple>();
        for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            reached.addAll(curation.sharing(technologies(reached)));
            for (var link : pairs.linked(reached)) {
                links.add(link);
                reached.addAll(List.of(link.one(), link.other()));
            }
        }
        write(curation.lock(reached), links);
    }

    private Set<UUID> technologies(Set<UUID> seeds) {
        return curation.read(seeds).stream()
                .map(Entry::technology)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void write(List<Entry> entries, Set<Couple> links) {
        var live = entries.stream().filter(Entry::isLive).collect(Collectors.toMap(Entry::id, entry -> entry));
        var changes = new HashMap<UUID, @Nullable UUID>();
        var taken = new HashSet<UUID>();
        for (var group : Groups.of(live.keySet(), links)) {
            var technology = group.size() == 1 ? null : technology(group, live, taken);
            for (var seed : group) {
                if (!Objects.equals(Objects.requireNonNull(live.get(seed)).technology(), technology)) {
                    changes.put(seed, technology);
                }
            }
        }
        curation.tie(changes);
    }

    /** One that the group has already, so that few seeds change; where a group has come apart, one part keeps it. */
    private static UUID technology(Set<UUID> group, Map<UUID, Entry> live, Set<UUID> taken) {
        var technology = group.stream()
                .map(seed -> Objects.requireNonNull(live.get(seed)).technology())
                .filter(Objects::nonNull)
                .filter(each -> !taken.contains(each))
                .min(Comparator.comparing(UUID::toString))
                .orElseGet(UUID::randomUUID);
        taken.add(technology);
        return technology;
    }
}
