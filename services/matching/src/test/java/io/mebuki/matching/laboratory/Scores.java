package io.mebuki.matching.laboratory;

import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.ranking.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fits the logistic curve of scores to the first ten answers of labelled sets, and tells how well it fits a set that it has not seen. */
final class Scores {

    private static final int FIRST = 10;

    private final Settings settings;
    private final Map<String, List<Example>> sets;

    Scores(Map<String, List<Example>> sets, Settings settings) {
        this.sets = sets;
        this.settings = settings;
    }

    /** What a score is made of: how far a place stands out, by one way to tell it. */
    private enum Lead {
        /** Before the next one, or behind the first. */
        NEXT {
            @Override
            double of(List<Standing> standings, int place) {
                return standings.get(place).value()
                        - standings.get(place == 0 ? 1 : 0).value();
            }
        },
        /** Before what stands tenth to twentieth, and behind the first. */
        CROWD {
            @Override
            double of(List<Standing> standings, int place) {
                double crowd = standings.stream()
                        .skip(Math.min(FIRST, standings.size() - 1))
                        .limit(FIRST)
                        .mapToDouble(Standing::value)
                        .average()
                        .orElse(0);
                return standings.get(place).value() - crowd;
            }
        };

        abstract double of(List<Standing> standings, int place);
    }

    void print() {
        for (var lead : Lead.values()) {
            var places = new LinkedHashMap<String, List<Logit.Row>>();
            sets.forEach((set, examples) -> places.put(set, places(examples, lead)));
            places.forEach((set, rows) -> {
                var others = new ArrayList<List<Logit.Row>>();
                places.forEach((name, some) -> {
                    if (!name.equals(set)) {
                        others.add(some);
                    }
                });
                if (!others.isEmpty()) {
                    print(lead + ", " + set, rows, Logit.fit(others));
                }
            });
            System.out.println(lead + ", all: " + Logit.fit(List.copyOf(places.values())));
        }
    }

    private List<Logit.Row> places(List<Example> examples, Lead lead) {
        var rows = new ArrayList<Logit.Row>();
        for (var example : examples) {
            var standings = example.standings(settings);
            for (int place = 0; place < Math.min(FIRST, standings.size()) && standings.size() > 1; place++) {
                var standing = standings.get(place);
                var seed = standing.candidate().id();
                if (example.isJudged(seed)) {
                    rows.add(new Logit.Row(
                            new double[] {1, standing.nearness(), lead.of(standings, place)}, example.isUseful(seed)));
                }
            }
        }
        return rows;
    }

    private static void print(String what, List<Logit.Row> rows, Logit fitted) {
        var reliability = Reliability.of(rows.stream()
                .map(row -> new Reliability.Said(fitted.of(row), row.useful()))
                .toList());
        System.out.printf(
                Locale.ROOT,
                "scores, %-44s places %4d  calibration error %.3f  Brier skill %+.3f%n",
                what,
                rows.size(),
                reliability.error(),
                reliability.skill());
    }
}
