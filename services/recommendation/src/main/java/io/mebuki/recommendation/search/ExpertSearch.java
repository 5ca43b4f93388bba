package io.mebuki.recommendation.search;

import io.mebuki.recommendation.expertise.Expertise;
import io.mebuki.recommendation.expertise.Expertise.Found;
import io.mebuki.recommendation.expertise.Expertise.Quotable;
import io.mebuki.recommendation.expertise.Question;
import io.mebuki.recommendation.expertise.Scope;
import io.mebuki.recommendation.expertise.StoredSeed;
import io.mebuki.recommendation.ranking.Expert;
import io.mebuki.recommendation.ranking.Experts;
import io.mebuki.recommendation.ranking.Fusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds experts through their seeds: seeds near to the question, one score for each, the sum of them for whoever stands behind, and
 * the best of them as evidence. Only seeds that the reader may see come into it at all.
 */
final class ExpertSearch {

    private static final int MOST_EVIDENCE = 3;

    private final Expertise expertise;

    ExpertSearch(Expertise expertise) {
        this.expertise = expertise;
    }

    /**
     * Somebody who fits.
     *
     * @param seeds of theirs among the nearest, best first
     */
    record Item(UUID who, double score, List<StoredSeed> seeds, List<Evidence> evidence) {}

    /**
     * The best, in order.
     *
     * @param who the ids of those behind a seed
     */
    List<Item> find(Question question, Scope scope, Function<StoredSeed, List<UUID>> who, int limit) {
        var judged = new LinkedHashMap<UUID, Judged>();
        for (var found : expertise.find(question, scope)) {
            judged.put(found.seed().id(), Judged.of(question, found));
        }
        var scores =
                Fusion.scores(judged.values().stream().map(Judged::candidate).toList());
        var experts =
                Experts.rank(scores, behind(judged, who)).stream().limit(limit).toList();
        return items(experts, judged, scope.reader());
    }

    private static Map<UUID, List<UUID>> behind(Map<UUID, Judged> judged, Function<StoredSeed, List<UUID>> who) {
        var behind = new HashMap<UUID, List<UUID>>();
        judged.forEach((seed, each) -> who.apply(each.found().seed())
                .forEach(expert ->
                        behind.computeIfAbsent(expert, key -> new ArrayList<>()).add(seed)));
        return behind;
    }

    private List<Item> items(List<Expert<UUID>> experts, Map<UUID, Judged> judged, UUID reader) {
        var shown = experts.stream().flatMap(ExpertSearch::shown).collect(Collectors.toSet());
        var texts = expertise.quotable(shown, reader);
        double mostWords = judged.values().stream()
                .map(Judged::found)
                .mapToDouble(Found::words)
                .max()
                .orElse(0);
        return experts.stream()
                .map(expert -> item(expert, judged, texts, mostWords))
                .filter(item -> !item.evidence().isEmpty()) // withdrawn in this very moment
                .toList();
    }

    private static Stream<UUID> shown(Expert<UUID> expert) {
        return expert.seeds().stream().limit(MOST_EVIDENCE);
    }

    private static Item item(
            Expert<UUID> expert, Map<UUID, Judged> judged, Map<UUID, Quotable> texts, double mostWords) {
        var evidence = new ArrayList<Evidence>();
        var seeds = new ArrayList<StoredSeed>();
        for (var seed : expert.seeds()) {
            var each = Objects.requireNonNull(judged.get(seed));
            var now = seeds.size() < MOST_EVIDENCE ? texts.get(seed) : null;
            if (now != null) {
                evidence.add(each.evidence(now, mostWords));
            }
            seeds.add(each.found().seed());
        }
        return new Item(expert.who(), expert.score(), seeds, evidence);
    }
}
