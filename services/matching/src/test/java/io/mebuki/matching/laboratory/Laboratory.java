package io.mebuki.matching.laboratory;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.fields.ResearchFields;
import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.ranking.Candidate;
import io.mebuki.matching.ranking.Feedback;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.ranking.Ranker;
import io.mebuki.matching.ranking.Ranking;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.ranking.Unexpected;
import io.mebuki.matching.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures ranking on labelled sets: each arm by itself, the fusion that the service answers with, the unexpected mode, and
 * the evidence on planted pairs. Started by {@code mvn package
 * -DskipTests -Plaboratory -pl services/matching -am}; {@code -Dlab.data} names a folder of sets, or one set.
 */
final class Laboratory {

    /** As the service asks for. */
    private static final int CANDIDATES = 100;

    private static final String FUSION = "fusion";
    private static final double[] NOVELTIES = {.1, .3, .5, .7, 1};

    private static final Path PROJECT = Path.of("..", "..");
    private static final Path CACHE = PROJECT.resolve(".local-stack").resolve("laboratory");

    private final Settings settings = Settings.load();
    private final Ranker ranker = new Ranker(settings);
    private final Unexpected unexpected = new Unexpected(settings);

    private Laboratory() {}

    /** Ways to rank the candidates of a need. */
    private Map<String, Function<Found, List<String>>> ways() {
        var ways = new LinkedHashMap<String, Function<Found, List<String>>>();
        ways.put("words", found -> found.by(Candidate::lexical));
        ways.put("whole", found -> found.by(Candidate::whole));
        ways.put("passage", found -> found.by(Candidate::passage));
        ways.put(FUSION, found -> ids(relevant(found)));
        for (double novelty : NOVELTIES) {
            ways.put("novelty " + novelty, found -> unexpected(found, novelty));
        }
        return ways;
    }

    private List<String> unexpected(Found found, double novelty) {
        var surprises = unexpected.surprises(relevant(found), found.vectors());
        return unexpected.order(surprises, novelty, CANDIDATES).stream()
                .map(surprise -> surprise.ranked().id())
                .toList();
    }

    private Ranking relevant(Found found) {
        return ranker.rank(found.reading().language(), found.candidates());
    }

    private static List<String> ids(Ranking ranking) {
        return ranking.items().stream().map(Ranked::id).toList();
    }

    /** What the index has found for a need, and what the seeds mean. */
    private record Found(Reading reading, List<Candidate> candidates, Map<String, Vector> vectors) {

        /** What a plain search by words brings up. */
        Set<String> expected() {
            return by(Candidate::lexical).stream().limit(CANDIDATES).collect(Collectors.toSet());
        }

        List<String> by(ToDoubleFunction<Candidate> value) {
            return candidates.stream()
                    .sorted(Comparator.comparingDouble(value).reversed().thenComparing(Candidate::id))
                    .map(Candidate::id)
                    .toList();
        }
    }

    public static void main(String[] arguments) {
        var laboratory = new Laboratory();
        try (var model = OnnxEmbedder.load(Path.of("model"), 2);
                var cache = new CachedEmbedder(model, CACHE)) {
            var embedder = new NeutralEmbedder(cache, ResearchFields.load().descriptions());
            print(new Planted(embedder));
            laboratory.measure(sets(PROJECT.resolve(arguments[0])), embedder);
        }
        System.exit(0); // the test servers' hook ends them
    }

    private void measure(List<Path> sets, Embedder embedder) {
        try (var bench = new Bench(embedder)) {
            sets.forEach(folder -> measure(folder, bench));
        }
    }

    private static List<Path> sets(Path data) {
        if (Files.exists(data.resolve("qrels.tsv"))) {
            return List.of(data);
        }
        try (var folders = Files.list(data)) {
            return folders.filter(folder -> Files.exists(folder.resolve("qrels.tsv")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Path folder, Bench bench) {
        boolean shelved = false;
        for (var needs : needs(folder)) {
            var set = LabelledSet.read(folder, needs);
            if (!shelved) {
                bench.shelve(set.seeds());
                shelved = true;
            }
            measure(set, bench);
        }
    }

    private static List<String> needs(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("needs") && name.endsWith(".jsonl"))
                    .map(name -> name.substring(0, name.length() - ".jsonl".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(LabelledSet set, Bench bench) {
        var found = set.needs().stream().map(need -> find(need, bench)).toList();
        var all = new LinkedHashMap<String, List<Measures>>();
        ways().forEach((name, way) -> all.put(name, measures(set, found, way, bench)));
        print(set.name(), all);
        print(set.name(), new Replay(bench, ranker, new Feedback(settings)).of(set));
        var hard = IntStream.range(0, found.size())
                .filter(i -> set.needs().get(i).hard())
                .boxed()
                .toList();
        if (!hard.isEmpty()) {
            var ofHard = new LinkedHashMap<String, List<Measures>>();
            all.forEach((name, measures) ->
                    ofHard.put(name, hard.stream().map(measures::get).toList()));
            print(set.name() + ", hard", ofHard);
        }
    }

    private static List<Measures> measures(
            LabelledSet set, List<Found> found, Function<Found, List<String>> way, Bench bench) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> measures(set, set.needs().get(i), found.get(i), way.apply(found.get(i)), bench))
                .toList();
    }

    private static Measures measures(
            LabelledSet set, LabelledSet.Need need, Found found, List<String> ids, Bench bench) {
        var ranked = ids.stream().map(bench::sourceId).toList();
        var expected = found.expected().stream().map(bench::sourceId).collect(Collectors.toSet());
        return Measures.of(ranked, set.gradesOf(need), expected);
    }

    private static Found find(LabelledSet.Need need, Bench bench) {
        var reading = bench.read(need);
        return new Found(
                reading,
                bench.index().candidates(reading, need.wording(), bench.viewer(), SeedFilter.NONE, CANDIDATES),
                bench.vectors());
    }

    private static void print(Planted planted) {
        for (var need : Language.values()) {
            for (var seed : Language.values()) {
                System.out.printf("planted, %s needs, %s seeds: %s%n", need, seed, planted.of(need, seed));
            }
        }
    }

    /** Each way's figures, then how much more the fusion has than each other way. */
    private static void print(String set, Map<String, List<Measures>> ways) {
        ways.forEach((way, measures) -> print(set, way, measures));
        var fusion = gains(Objects.requireNonNull(ways.get(FUSION)));
        ways.forEach((way, measures) -> {
            if (!way.equals(FUSION)) {
                print(set, way, Bootstrap.of(gains(measures), fusion));
            }
        });
    }

    private static void print(String set, String way, Bootstrap more) {
        System.out.printf(
                Locale.ROOT,
                "%-36s more than %-11s nDCG@20 %+.3f (%+.3f to %+.3f)%s%n",
                set,
                way,
                more.difference(),
                more.low(),
                more.high(),
                more.isSure() ? " sure" : "");
    }

    private static void print(String set, List<Replay.Residual> replayed) {
        if (replayed.isEmpty()) {
            return;
        }
        var before = replayed.stream().mapToDouble(Replay.Residual::before).toArray();
        var after = replayed.stream().mapToDouble(Replay.Residual::after).toArray();
        System.out.printf(
                Locale.ROOT,
                "%-36s after three verdicts, %d needs: residual nDCG@20 %.3f%n",
                set,
                after.length,
                Arrays.stream(after).average().orElse(0));
        print(set, "before", Bootstrap.of(before, after));
    }

    private static double[] gains(List<Measures> measures) {
        return measures.stream().mapToDouble(Measures::gain20).toArray();
    }

    private static void print(String set, String way, List<Measures> measures) {
        var mean = Measures.mean(measures);
        System.out.printf(
                Locale.ROOT,
                "%-36s %-11s needs %3d  R@10 %.3f  R@100 %.3f  MRR %.3f  nDCG@20 %.3f  new in 10 %.2f  missed by words"
                        + " %.0f of %.0f%n",
                set,
                way,
                measures.size(),
                mean.recall10(),
                mean.recall100(),
                mean.reciprocalRank(),
                mean.gain20(),
                mean.unexpected10(),
                measures.stream().mapToDouble(Measures::caught10).sum(),
                measures.stream().mapToDouble(Measures::missed).sum());
    }
}
