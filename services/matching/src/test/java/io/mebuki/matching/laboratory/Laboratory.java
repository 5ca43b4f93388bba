package io.mebuki.matching.laboratory;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.analysis.Wording;
import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.fields.ResearchFields;
import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.ranking.Candidate;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.ranking.Ranker;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Measures ranking on labelled sets: each arm by itself, and the fusion that the service answers with. Started by {@code mvn package
 * -DskipTests -Plaboratory -pl services/matching -am}; {@code -Dlab.data} names a folder of sets, or one set.
 */
final class Laboratory {

    /** As the service asks for. */
    private static final int CANDIDATES = 100;

    private static final Path PROJECT = Path.of("..", "..");
    private static final Path CACHE = PROJECT.resolve(".local-stack").resolve("laboratory");

    private final Settings settings = Settings.load();
    private final Ranker ranker = new Ranker(settings);

    private Laboratory() {}

    /** Ways to rank the candidates of a need. */
    private Map<String, Function<Found, List<String>>> ways() {
        var ways = new LinkedHashMap<String, Function<Found, List<String>>>();
        ways.put("words", found -> found.by(Candidate::lexical));
        ways.put("whole", found -> found.by(Candidate::whole));
        ways.put("passage", found -> found.by(Candidate::passage));
        ways.put(
                "fusion",
                found -> ranker.rank(found.reading().language(), found.candidates()).items().stream()
                        .map(Ranked::id)
                        .toList());
        return ways;
    }

    /** What the index has found for a need. */
    private record Found(Reading reading, List<Candidate> candidates) {

        List<String> by(ToDoubleFunction<Candidate> value) {
            return candidates.stream()
                    .sorted(Comparator.comparingDouble(value).reversed().thenComparing(Candidate::id))
                    .map(Candidate::id)
                    .toList();
        }
    }

    public static void main(String[] arguments) {
        var laboratory = new Laboratory();
        var fields = ResearchFields.load();
        var texts =
                Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), fields::descriptions));
        try (var model = OnnxEmbedder.load(Path.of("model"), 2);
                var cache = new CachedEmbedder(model, CACHE);
                var bench = new Bench(new NeutralEmbedder(cache, texts))) {
            for (var folder : sets(PROJECT.resolve(arguments[0]))) {
                laboratory.measure(folder, bench);
            }
        }
        System.exit(0); // the test servers' hook ends them
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
        ways().forEach((name, way) -> {
            var all = new ArrayList<Measures>();
            var hard = new ArrayList<Measures>();
            for (int i = 0; i < found.size(); i++) {
                var need = set.needs().get(i);
                var ranked =
                        way.apply(found.get(i)).stream().map(bench::sourceId).toList();
                var measures = Measures.of(ranked, set.grades().getOrDefault(need.id(), Map.of()));
                all.add(measures);
                if (need.hard()) {
                    hard.add(measures);
                }
            }
            print(set.name(), name, all);
            if (!hard.isEmpty()) {
                print(set.name() + ", hard", name, hard);
            }
        });
    }

    private static Found find(LabelledSet.Need need, Bench bench) {
        var reading = bench.read(need);
        var words = Wording.of(need.title() == null ? "" : need.title(), need.text());
        return new Found(
                reading, bench.index().candidates(reading, words, bench.viewer(), SeedFilter.NONE, CANDIDATES));
    }

    private static void print(String set, String way, List<Measures> measures) {
        var mean = Measures.mean(measures);
        System.out.printf(
                Locale.ROOT,
                "%-36s %-8s needs %3d  R@10 %.3f  R@100 %.3f  MRR %.3f  nDCG@20 %.3f%n",
                set,
                way,
                measures.size(),
                mean.recall10(),
                mean.recall100(),
                mean.reciprocalRank(),
                mean.gain20());
    }
}
