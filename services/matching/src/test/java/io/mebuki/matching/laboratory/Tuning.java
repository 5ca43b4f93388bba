package io.mebuki.matching.laboratory;

import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.fields.ResearchFields;
import io.mebuki.matching.ranking.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses the figures by which words and meaning are weighed, on labelled sets, and tells by cross-validation what that is worth: each
 * need is ranked by figures that were chosen without it. Then it fits the scores, and tells of each set how well they fit that were
 * fitted without it. Started as the {@link Laboratory} is, with {@code -Dlab.main=Tuning}. It changes nothing: what it has chosen it
 * prints, to be taken into {@code ranking.properties}.
 */
final class Tuning {

    private static final int FOLDS = 5;
    private static final int ROUNDS = 2;
    private static final double STEP = .05;
    private static final List<String> WEIGHTS = List.of(
            "weight.semantic.en",
            "weight.semantic.en.long",
            "weight.semantic.ja",
            "share.passage.en",
            "share.passage.en.long",
            "share.passage.ja",
            "share.passage.foreign");

    private final List<Example> examples;

    private Tuning(List<Example> examples) {
        this.examples = examples;
    }

    public static void main(String[] arguments) {
        try (var model = OnnxEmbedder.load(Path.of("model"), 2);
                var cache = new CachedEmbedder(model, Laboratory.CACHE)) {
            var embedder = new NeutralEmbedder(cache, ResearchFields.load().descriptions());
            var examples = new ArrayList<Example>();
            try (var bench = new Bench(embedder)) {
                LabelledSet.all(Laboratory.PROJECT.resolve(arguments[0]))
                        .forEach(sets -> examples.addAll(examples(sets, bench)));
            }
            new Tuning(examples).run(Settings.load());
        }
        System.exit(0); // the test servers' hook ends them
    }

    /** The needs of one folder. */
    private static List<Example> examples(List<LabelledSet> sets, Bench bench) {
        bench.shelve(sets.getFirst().seeds());
        return sets.stream()
                .flatMap(set -> set.needs().stream().map(need -> Example.of(set, need, bench)))
                .toList();
    }

    private void run(Settings now) {
        var without = new ArrayList<Settings>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            without.add(tuned(now, example -> example.fold(FOLDS) != left));
        }
        bySet().forEach((set, ofSet) -> print(set, ofSet, now, without));
        var chosen = tuned(now, example -> true);
        WEIGHTS.forEach(name ->
                System.out.printf(Locale.ROOT, "%s = %.2f (now %.2f)%n", name, chosen.number(name), now.number(name)));
        new Scores(bySet(), now).print();
    }

    private Map<String, List<Example>> bySet() {
        return examples.stream().collect(Collectors.groupingBy(Example::set, LinkedHashMap::new, Collectors.toList()));
    }

    /** One figure after the other, each the best while the others stay: the sets count alike, whatever their size. */
    private Settings tuned(Settings from, Predicate<Example> among) {
        var best = from;
        double gain = gain(best, among);
        for (int round = 0; round < ROUNDS; round++) {
            for (var name : WEIGHTS) {
                for (double value = 0; value <= 1 + STEP / 2; value += STEP) {
                    var tried = best.with(name, Math.min(1, value));
                    double of = gain(tried, among);
                    if (of > gain) {
                        best = tried;
                        gain = of;
                    }
                }
            }
        }
        return best;
    }

    private double gain(Settings settings, Predicate<Example> among) {
        return bySet().values().stream()
                .map(ofSet -> ofSet.stream().filter(among).toList())
                .filter(some -> !some.isEmpty())
                .mapToDouble(some -> some.parallelStream()
                        .mapToDouble(example -> example.measures(settings).gain20())
                        .average()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static void print(String set, List<Example> examples, Settings now, List<Settings> without) {
        var before = examples.stream().map(example -> example.measures(now)).toList();
        var after = examples.stream()
                .map(example -> example.measures(without.get(example.fold(FOLDS))))
                .toList();
        var more = Bootstrap.of(gains(before), gains(after));
        System.out.printf(
                Locale.ROOT,
                "%-36s needs %3d  R@10 %.3f -> %.3f  nDCG@20 %.3f -> %.3f, cross-validated: %+.3f (%+.3f to %+.3f)%n",
                set,
                examples.size(),
                Measures.mean(before).recall10(),
                Measures.mean(after).recall10(),
                Measures.mean(before).gain20(),
                Measures.mean(after).gain20(),
                more.difference(),
                more.low(),
                more.high());
    }

    private static double[] gains(List<Measures> measures) {
        return measures.stream().mapToDouble(Measures::gain20).toArray();
    }
}
