package io.mebuki.seeds.duplicates;

import io.mebuki.seeds.catalogue.Curation;
import io.mebuki.seeds.duplicates.Readings.Reading;
import io.mebuki.seeds.duplicates.judging.Judge;
import io.mebuki.seeds.duplicates.judging.Judgement;
import io.mebuki.seeds.duplicates.judging.Meaning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var found = pass(seeds, candidates);
        // What is one text now is no rival any more, where the nearest translation is looked for.
        if (!found.isEmpty()) {
            pass(found, List.of());
        }
    }

    /** The seeds of new pairs. */
    private Set<UUID> pass(Collection<UUID> seeds, Collection<Couple> candidates) {
        var near = neighbours.of(seeds);
        var known = pairs.touching(seeds).stream().collect(Collectors.toMap(DuplicatePair::seeds, pair -> pair));
        var couples = new LinkedHashSet<>(candidates);
        couples.addAll(near.keySet());
        couples.addAll(known.keySet());
        var readings = new Readings(curation);
        var untied = new HashSet<UUID>();
        var found = new HashSet<UUID>();
        for (var some : bySeed(seeds, couples)) {
            var round = new Round(near, readings.of(ids(some)), untied, found);
            some.forEach(couple -> round.judge(couple, known.get(couple)));
        }
        technologies.tie(untied);
        return found;
    }

    /** The couples of one seed after the other, each once: the texts of all of them together may be too large. */
    private static List<List<Couple>> bySeed(Collection<UUID> seeds, Collection<Couple> couples) {
        var open = new LinkedHashSet<>(couples);
        var groups = new ArrayList<List<Couple>>();
        for (var seed : seeds) {
            var own = open.stream().filter(couple -> couple.has(seed)).toList();
            open.removeAll(own);
            groups.add(own);
        }
        return groups;
    }

    /** Forgets the pairs of seeds that are withdrawn, but for those that a merge has withdrawn. */
    void forget(Collection<UUID> withdrawn) {
        var gone = Set.copyOf(withdrawn);
        var forgotten = pairs.touching(gone).stream()
                .filter(pair -> pair.merged() == null || !isStillMerged(pair.merged()))
                .toList();
        pairs.delete(forgotten.stream().map(DuplicatePair::id).toList());
        neighbours.remove(gone);
        var left = ids(forgotten.stream().map(DuplicatePair::seeds).toList());
        left.removeAll(gone);
        technologies.tie(left);
    }

    private boolean isStillMerged(UUID seed) {
        return curation.read(List.of(seed)).stream().anyMatch(entry -> entry.mergedInto() != null);
    }

    private static Set<UUID> ids(Collection<Couple> couples) {
        return couples.stream()
                .flatMap(couple -> Stream.of(couple.one(), couple.other()))
                .collect(Collectors.toSet());
    }

    private final class Round {

        private final Map<Couple, Meaning> near;
        private final Map<UUID, Reading> live;
        private final Set<UUID> untied;
        private final Set<UUID> found;

        Round(Map<Couple, Meaning> near, Map<UUID, Reading> live, Set<UUID> untied, Set<UUID> found) {
            this.near = near;
            this.live = live;
            this.untied = untied;
            this.found = found;
        }

        void judge(Couple couple, @Nullable DuplicatePair known) {
            var one = live.get(couple.one());
            var other = live.get(couple.other());
            if (one == null || other == null) {
                return; // The event of its withdrawal says what becomes of the pair.
            }
            var meaning = near.getOrDefault(couple, Meaning.UNKNOWN);
            var judgement = Judge.judge(one.subject(), other.subject(), meaning).orElse(null);
            int texts = 31 * one.subject().fingerprint() + other.subject().fingerprint();
            if (known != null) {
                judgeAgain(known, judgement, texts);
            } else if (judgement != null) {
                pairs.insert(couple, judgement, texts, new HashSet<>(List.of(one.publisher(), other.publisher())));
                found.addAll(List.of(couple.one(), couple.other()));
            }
        }

        private void judgeAgain(DuplicatePair known, @Nullable Judgement judgement, int texts) {
            if (known.merged() != null) { // and yet both are published: what was merged has come back with another text
                pairs.merged(known.id(), null);
                sides.openAll(known.id());
            }
            if (judgement != null) {
                replace(known, judgement, texts);
            } else if (known.texts() != texts) {
                part(known, texts);
            }
            // Else they are the texts that were judged: only how near they are is not told any more.
        }

        private void replace(DuplicatePair known, Judgement judgement, int texts) {
            if (!judgement.equals(known.judgement()) || known.texts() != texts) {
                pairs.update(known.id(), judgement, texts);
            }
            if (sides.openUnless(known.id(), judgement)) {
                untie(known);
            }
        }

        private void part(DuplicatePair known, int texts) {
            if (sides.openAll(known.id())) {
                pairs.update(known.id(), new Judgement(known.judgement().kind(), 0, List.of()), texts);
                untie(known);
            } else {
                pairs.delete(List.of(known.id()));
            }
        }

        private void untie(DuplicatePair pair) {
            untied.add(pair.seeds().one());
            untied.add(pair.seeds().other());
        }
    }
}
