package io.mebuki.matching.search;

import io.mebuki.matching.index.SeedIndex;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.ranking.Learned;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.ranking.Ranker;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.ranking.Surprise;
import io.mebuki.matching.ranking.WordEvidence;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds seeds by words alone: the answer while the model that compares meanings can't be asked. */
final class WordSearch {

    private final SeedIndex seeds;
    private final Ranker ranker;

    WordSearch(SeedIndex seeds, Settings settings) {
        this.seeds = seeds;
        this.ranker = new Ranker(settings);
    }

    /**
     * Answers in the order of shared words, whatever mode is wanted.
     *
     * @param fields the need's texts
     */
    SeedAnswer find(List<Field> fields, Language language, String words, Wanted wanted) {
        var ranking =
                ranker.rankByWords(seeds.byWords(words, language, wanted.viewer(), wanted.filter(), wanted.limit()));
        var found = seeds.load(ranking.items().stream().map(Ranked::id).toList(), wanted.viewer());
        var places = ranking.items().stream()
                .filter(place -> found.containsKey(place.id()))
                .map(place -> new Surprise(place, seed(found, place.id()).origin(), true, 0))
                .toList();
        var together = wanted.collapse() ? Together.collapsed(places, found) : Together.apart(places);
        var items = together.shown().stream()
                .map(place -> {
                    var seed = seed(found, place.ranked().id());
                    var evidence = WordEvidence.compare(fields, seed.text().quotable());
                    return new SeedAnswer.Item(seed, place, evidence, together.with(seed), null);
                })
                .toList();
        return new SeedAnswer(items, ranking.noGoodMatch(), Learned.nothing(ranking), null);
    }

    private static StoredSeed seed(Map<String, StoredSeed> found, String id) {
        return Objects.requireNonNull(found.get(id));
    }
}
