package io.mebuki.seeds.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What hangs together. */
final class Groups {

    private Groups() {}

    /** Every seed in exactly one group; two that are linked in the same one. Links to other seeds don't count. */
    static List<Set<UUID>> of(Collection<UUID> seeds, Collection<Couple> links) {
        var groups = new ArrayList<Set<UUID>>();
        seeds.forEach(seed -> groups.add(new LinkedHashSet<>(List.of(seed))));
        for (var link : links) {
            var touched = groups.stream()
                    .filter(group -> group.contains(link.one()) || group.contains(link.other()))
                    .toList();
            if (touched.size() > 1) {
                groups.remove(touched.getLast());
                touched.getFirst().addAll(touched.getLast());
            }
        }
        return groups;
    }
}
