package io.mebuki.seeds.duplicates;

import io.mebuki.seeds.catalogue.Curation;
import io.mebuki.seeds.catalogue.Curation.Entry;
import io.mebuki.seeds.duplicates.judging.Judge;
import io.mebuki.seeds.duplicates.judging.Judgement;
import io.mebuki.seeds.duplicates.judging.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges couples of seeds and keeps the pairs. What was decided stays while the judgement is about the same; where the texts say no
 * more that they are duplicates, a decided pair is opened and shown once more, so that no link goes silently.
 */
final class Flagging {

    private final Curation curation;
    private final Pairs pairs;
    private final Sides sides;
    private final Neighbours neighbours;
    private final Technologies technologies;

    Flagging(Curation curation, Pairs pairs, Sides sides, Neighbours neighbours, Technologies technologies) {
        this.curation = curation;
        this.pairs = pairs;
        this.sides = sides;
        this.neighbours = neighbours;
        this.technologies = technologies;
    }

    /**
     * Judges each of these seeds beside its candidates, its neighbours and whatever it was paired with. Must be called inside a
     * transaction that holds the lock of the pairs.
     */
    void judge(Collection<UUID> seeds, Collection<Couple> candidates) {
        var near = neighbours.of(seeds);
        var known = pairs.touching(seeds).stream().collect(Collectors.toMap(DuplicatePair::seeds, pair -> pair));
        var couples = new LinkedHashSet<>(candidates);
        couples.addAll(near.keySet());
        couples.addAll(known.keySet());
        var round = new Round(near, entries(couples));
        couples.forEach(couple -> round.judge(couple, known.get(couple)));
        technologies.tie(round.untied);
    }

    /** Forgets the pairs of seeds that are withdrawn, but for those that a merge has withdrawn. */
    void forget(Collection<UUID> withdrawn) {
        var gone = Set.copyOf(withdrawn);
        var forgotten = pairs.touching(gone).stream()
                .filter(pair -> pair.merged() == null || !isStillMerged(pair.merged()))
                .toList();
        pairs.delete(forgotten.stream().map(DuplicatePair::id).toList());
        neighbours.remove(gone);
        var left = forgotten.stream()
                .flatMap(pair -> List.of(pair.seeds().one(), pair.seeds().other()).stream())
                .filter(seed -> !gone.contains(seed))
                .collect(Collectors.toSet());
        technologies.tie(left);
    }

    private boolean isStillMerged(UUID seed) {
        return curation.read(List.of(seed)).stream().anyMatch(entry -> entry.mergedInto() != null);
    }

    private Map<UUID, Entry> entries(Collection<Couple> couples) {
        var ids = new HashSet<UUID>();
        couples.forEach(couple -> ids.addAll(List.of(couple.one(), couple.other())));
        return curation.read(ids).stream().filter(Entry::isLive).collect(Collectors.toMap(Entry::id, entry -> entry));
    }

    private final class Round {

        private final Map<Couple, Double> near;
        private final Map<UUID, Entry> live;
        private final Map<UUID, Subject> subjects = new HashMap<>();
        private final Set<UUID> untied = new HashSet<>();

        Round(Map<Couple, Double> near, Map<UUID, Entry> live) {
            this.near = near;
            this.live = live;
        }

        void judge(Couple couple, @Nullable DuplicatePair known) {
            var one = live.get(couple.one());
            var other = live.get(couple.other());
            if (one == null || other == null) {
                return; // The event of its withdrawal says what becomes of the pair.
            }
            var judgement =
                    Judge.judge(subject(one), subject(other), meaning(couple)).orElse(null);
            if (known != null) {
                judgeAgain(known, judgement);
            } else if (judgement != null) {
                pairs.insert(
                        couple,
                        judgement,
                        Set.copyOf(new HashSet<>(
                                List.of(one.publisher().id(), other.publisher().id()))));
            }
        }

        private void judgeAgain(DuplicatePair known, @Nullable Judgement judgement) {
            if (known.merged() != null) { // and yet both are published: what was merged has come back with another text
                pairs.merged(known.id(), null);
                sides.openAll(known.id());
            }
            if (judgement != null) {
                replace(known, judgement);
            } else if (sides.isDecided(known.id())) {
                sides.openAll(known.id());
                pairs.update(known.id(), new Judgement(known.judgement().kind(), 0, List.of()));
                untie(known);
            } else if (!known.judgement().reasons().isEmpty()) {
                pairs.delete(List.of(known.id()));
            }
        }

        private void replace(DuplicatePair known, Judgement judgement) {
            if (!judgement.equals(known.judgement())) {
                pairs.update(known.id(), judgement);
            }
            if (sides.openUnless(known.id(), judgement)) {
                untie(known);
            }
        }

        private void untie(DuplicatePair pair) {
            untied.add(pair.seeds().one());
            untied.add(pair.seeds().other());
        }

        private OptionalDouble meaning(Couple couple) {
            var cosine = near.get(couple);
            return cosine == null ? OptionalDouble.empty() : OptionalDouble.of(cosine);
        }

        private Subject subject(Entry entry) {
            return subjects.computeIfAbsent(entry.id(), id -> Subjects.of(Objects.requireNonNull(entry.content())));
        }
    }
}
