package io.mebuki.matching.laboratory;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.fields.ResearchFields;
import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.ranking.Candidate;
import io.mebuki.matching.ranking.Feedback;
import io.mebuki.matching.ranking.Origin;
import io.mebuki.matching.ranking.Query;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.ranking.Ranker;
import io.mebuki.matching.ranking.Ranking;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.ranking.Unexpected;
import io.mebuki.matching.search.WholeSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures ranking on labelled sets: each arm by itself, the fusion that the service answers with, the unexpected mode, scores, what
 * verdicts teach, and the evidence on planted pairs. Started by {@code mvn package -DskipTests -Plaboratory -pl services/matching -am};
 * {@code -Dlab.data} names a folder of sets, or one set, {@code -Dlab.report} the folder that the report is written to. Fails when a
 * figure is under its recorded floor.
 */
final class Laboratory {

    static final Path PROJECT = Path.of("..", "..");
    static final Path CACHE = PROJECT.resolve(".local-stack").resolve("laboratory");

    static final String WORDS = "words";
    static final String WHOLE = "whole";
    static final String PASSAGE = "passage";
    static final String FUSION = "fusion";
    static final String ASPECT = "aspect";
    static final List<Double> NOVELTIES = List.of(.1, .3, .5, .7, 1.0);

    /** As the service asks for. */
    private static final int CANDIDATES = 100;

    private static final int FIRST = 10;

    private final Settings settings = Settings.load();
    private final Ranker ranker = new Ranker(settings);
    private final Unexpected unexpected = new Unexpected(settings);
    private final Bench bench;

    private Laboratory(Bench bench) {
        this.bench = bench;
    }

    /** The way of the unexpected mode. */
    static String novelty(double novelty) {
        return "novelty " + novelty;
    }

    public static void main(String[] arguments) {
        var report = new Report();
        try (var model = OnnxEmbedder.load(Path.of("model"), 2);
                var cache = new CachedEmbedder(model, CACHE)) {
            var embedder = new NeutralEmbedder(cache, ResearchFields.load().descriptions());
            report.add(new Planted(embedder));
            try (var bench = new Bench(embedder)) {
                var laboratory = new Laboratory(bench);
                LabelledSet.all(PROJECT.resolve(arguments[0])).forEach(sets -> laboratory.measureAll(sets, report));
            }
        }
        System.out.println(report.text());
        if (arguments.length > 1 && !arguments[1].isEmpty()) {
            report.write(PROJECT.resolve(arguments[1]));
        }
        var fallen = Floors.load().under(report.outcomes());
        fallen.forEach(System.err::println);
        System.exit(fallen.isEmpty() ? 0 : 1); // the test servers' hook ends them
    }

    /** Measures the sets of one folder. */
    private void measureAll(List<LabelledSet> sets, Report report) {
        bench.shelve(sets.getFirst().seeds());
        for (var set : sets) {
            measure(set).forEach(report::add);
        }
    }

    /** The set, and those of its needs by themselves that words don't find. */
    private List<Outcome> measure(LabelledSet set) {
        var found = set.needs().stream().map(this::find).toList();
        var ranked = new LinkedHashMap<String, List<List<String>>>();
        ways(set)
                .forEach((name, way) -> ranked.put(
                        name, found.stream().map(each -> names(way.apply(each))).toList()));
        var ways = new LinkedHashMap<String, List<Measures>>();
        ranked.forEach((name, lists) -> ways.put(name, measures(set, found, lists)));
        var replayed = new Replay(bench, ranker, new Feedback(settings)).of(set);
        var all = new Outcome(set.name(), ways, exposure(set, ranked), replayed, scores(set, found));
        var hard = IntStream.range(0, found.size())
                .filter(i -> found.get(i).need().hard())
                .boxed()
                .toList();
        return hard.isEmpty() ? List.of(all) : List.of(all, part(all, hard));
    }

    private static Outcome part(Outcome all, List<Integer> some) {
        var ways = new LinkedHashMap<String, List<Measures>>();
        all.ways()
                .forEach((name, measures) ->
                        ways.put(name, some.stream().map(measures::get).toList()));
        return new Outcome(all.set() + ", hard", ways, Map.of(), List.of(), all.scores());
    }

    /** Ways to rank the candidates of a need. */
    private Map<String, Function<Found, List<String>>> ways(LabelledSet set) {
        var ways = new LinkedHashMap<String, Function<Found, List<String>>>();
        ways.put(WORDS, found -> found.by(Candidate::lexical));
        ways.put(WHOLE, found -> found.by(Candidate::whole));
        ways.put(PASSAGE, found -> found.by(Candidate::passage));
        ways.put(FUSION, found -> ids(relevant(found)));
        if (set.asksForAspects()) {
            var search = new WholeSearch(bench.generation());
            ways.put(ASPECT, found -> found.asked(search));
        }
        for (double novelty : NOVELTIES) {
            ways.put(novelty(novelty), found -> unexpected(found, novelty));
        }
        return ways;
    }

    private List<String> unexpected(Found found, double novelty) {
        var surprises = unexpected.surprises(relevant(found), found.origins());
        return unexpected.order(surprises, novelty, CANDIDATES).stream()
                .map(surprise -> surprise.ranked().id())
                .toList();
    }

    private Ranking relevant(Found found) {
        return ranker.rank(Query.of(found.reading().language(), found.need().wording()), found.candidates());
    }

    private static List<String> ids(Ranking ranking) {
        return ranking.items().stream().map(Ranked::id).toList();
    }

    private List<String> names(List<String> ids) {
        return ids.stream().map(bench::sourceId).toList();
    }

    /** What the index has found for a need, and what the seeds mean. */
    private record Found(
            LabelledSet.Need need, Reading reading, List<Candidate> candidates, Map<String, Origin> origins) {

        /** What the service answers, by the aspect that is asked for. */
        List<String> asked(WholeSearch search) {
            return search.ids(reading, need.wording(), need.aspect(), CANDIDATES);
        }

        /** What a plain search by words brings up. */
        List<String> expected() {
            return by(Candidate::lexical).stream().limit(CANDIDATES).toList();
        }

        List<String> by(ToDoubleFunction<Candidate> value) {
            return candidates.stream()
                    .sorted(Comparator.comparingDouble(value).reversed().thenComparing(Candidate::id))
                    .map(Candidate::id)
                    .toList();
        }
    }

    private Found find(LabelledSet.Need need) {
        var reading = bench.read(need);
        return new Found(
                need,
                reading,
                bench.index().candidates(reading, need.wording(), bench.viewer(), SeedFilter.NONE, CANDIDATES),
                bench.origins());
    }

    private List<Measures> measures(LabelledSet set, List<Found> found, List<List<String>> ranked) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> measures(set, found.get(i), ranked.get(i)))
                .toList();
    }

    private Measures measures(LabelledSet set, Found found, List<String> ranked) {
        var grades = set.gradesOf(found.need());
        var judged = ranked.stream()
                .filter(name -> !name.equals(found.need().document()))
                .filter(name -> !set.isPooled() || grades.containsKey(name))
                .toList();
        var field = bench.field(found.reading().whole());
        var elsewhere = judged.stream()
                .limit(FIRST)
                .filter(name -> !bench.fieldOf(name).equals(field))
                .collect(Collectors.toSet());
        return Measures.of(judged, grades, Set.copyOf(names(found.expected())), elsewhere);
    }

    private static Map<String, Double> exposure(LabelledSet set, Map<String, List<List<String>>> ranked) {
        var institutes = new HashMap<String, String>();
        set.seeds().forEach(seed -> {
            if (seed.institute() != null) {
                institutes.put(seed.id(), seed.institute());
            }
        });
        if (Set.copyOf(institutes.values()).size() < 2) {
            return Map.of();
        }
        var ginis = new LinkedHashMap<String, Double>();
        ranked.forEach((way, lists) -> {
            var exposure = new Exposure(institutes);
            lists.forEach(exposure::add);
            ginis.put(way, exposure.gini());
        });
        var seeds = institutes.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        ginis.put(
                "seeds",
                Exposure.gini(seeds.values().stream().map(Long::doubleValue).toList()));
        return ginis;
    }

    private Reliability scores(LabelledSet set, List<Found> all) {
        var said = new ArrayList<Reliability.Said>();
        for (var found : all) {
            var grades = set.gradesOf(found.need());
            relevant(found).items().stream().limit(FIRST).forEach(item -> {
                var name = bench.sourceId(item.id());
                if (!set.isPooled() || grades.containsKey(name)) {
                    said.add(new Reliability.Said(item.score(), grades.getOrDefault(name, 0.0) >= 1));
                }
            });
        }
        return Reliability.of(said);
    }
}
