package io.mebuki.matching.laboratory;

import static io.mebuki.matching.laboratory.Laboratory.ASPECT;
import static io.mebuki.matching.laboratory.Laboratory.FUSION;
import static io.mebuki.matching.laboratory.Laboratory.NOVELTIES;
import static io.mebuki.matching.laboratory.Laboratory.PASSAGE;
import static io.mebuki.matching.laboratory.Laboratory.WHOLE;
import static io.mebuki.matching.laboratory.Laboratory.WORDS;
import static io.mebuki.matching.laboratory.Laboratory.novelty;

import io.mebuki.matching.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, as a page with tables and plots. */
final class Report {

    private static final String NOVELTY_PLOT = "plots/novelty.svg";
    private static final String SCORES_PLOT = "plots/scores.svg";

    private final List<String> planted = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    void add(Planted pairs) {
        for (var need : Language.values()) {
            for (var seed : Language.values()) {
                var figures = pairs.of(need, seed);
                planted.add(String.format(
                        Locale.ROOT,
                        "| %s, %s | %.3f | %.3f | %.3f | %.3f | %.3f |",
                        need,
                        seed,
                        figures.planted(),
                        figures.tied(),
                        figures.first(),
                        figures.unmet(),
                        figures.falselyUnmet()));
            }
        }
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Writes the page and its plots into a folder. */
    void write(Path folder) {
        try {
            Files.writeString(folder.resolve("laboratory.md"), text());
            noveltyPlot().write(folder.resolve(NOVELTY_PLOT));
            scoresPlot().write(folder.resolve(SCORES_PLOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return Stream.of(head(), ranking(), differences(), unexpected(), exposure(), scoring(), verdicts(), evidence())
                .collect(Collectors.joining("\n"));
    }

    private static String head() {
        return """
                # The laboratory's report
                Written by `mvn package -DskipTests -Plaboratory -pl services/matching -am -Dlab.report=docs`; not to be edited. What the figures mean, and what falls
                short, stands in [results.md](results.md).
                """;
    }

    private String ranking() {
        return table(
                "Ranking: R@10 / R@100 / MRR / nDCG@20",
                "| set | needs | words | whole | passage | fusion | aspect |",
                outcomes.stream()
                        .map(outcome -> String.format(
                                Locale.ROOT,
                                "| %s | %d | %s | %s | %s | **%s** | %s |",
                                outcome.set(),
                                outcome.needs(),
                                figures(outcome, WORDS),
                                figures(outcome, WHOLE),
                                figures(outcome, PASSAGE),
                                figures(outcome, FUSION),
                                figures(outcome, ASPECT))));
    }

    private static String figures(Outcome outcome, String way) {
        if (!outcome.ways().containsKey(way)) {
            return "";
        }
        var mean = outcome.mean(way);
        return String.format(
                Locale.ROOT,
                "%.3f / %.3f / %.3f / %.3f",
                mean.recall10(),
                mean.recall100(),
                mean.reciprocalRank(),
                mean.gain20());
    }

    private String differences() {
        var whole = outcomes.stream()
                .filter(outcome -> !outcome.set().endsWith("hard"))
                .toList();
        var rows = new ArrayList<String>();
        for (var outcome : outcomes) {
            rows.add(difference(outcome.set(), outcome.more(WORDS), outcome.more(WHOLE), outcome.more(PASSAGE)));
        }
        rows.add(difference(
                "all needs", Outcome.more(whole, WORDS), Outcome.more(whole, WHOLE), Outcome.more(whole, PASSAGE)));
        return table(
                "What the fusion has more of nDCG@20 (paired bootstrap, 95 %)",
                "| set | than words | than whole | than passage |", rows.stream());
    }

    private static String difference(String set, Bootstrap... more) {
        return "| " + set + " | " + Stream.of(more).map(Report::interval).collect(Collectors.joining(" | ")) + " |";
    }

    private static String interval(Bootstrap more) {
        return String.format(Locale.ROOT, "%+.3f (%+.3f to %+.3f)", more.difference(), more.low(), more.high());
    }

    private String unexpected() {
        var rows = new ArrayList<String>();
        for (var outcome : outcomes) {
            rows.add(unexpected(outcome, FUSION));
            NOVELTIES.forEach(novelty -> rows.add(unexpected(outcome, novelty(novelty))));
        }
        return table(
                        "Unexpected mode: of the first ten, how many words alone don't bring up among a hundred (new), of the useful ones"
                                + " among these how many are found (missed), and how many of those are of another field (serendipity)",
                        "| set | way | R@10 / R@100 / MRR / nDCG@20 | new | missed | serendipity |",
                        rows.stream())
                + "\n![What novelty costs](" + NOVELTY_PLOT + ")\n";
    }

    private static String unexpected(Outcome outcome, String way) {
        var all = outcome.way(way);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f | %.0f of %.0f | %.0f |",
                outcome.set(),
                way,
                figures(outcome, way),
                outcome.mean(way).unexpected10(),
                all.stream().mapToDouble(Measures::caught10).sum(),
                all.stream().mapToDouble(Measures::missed).sum(),
                all.stream().mapToDouble(Measures::serendipity10).sum());
    }

    private String exposure() {
        var ways = List.of("seeds", WORDS, WHOLE, FUSION, novelty(.7));
        return table(
                "Exposure of institutes among the first ten: Gini coefficients, that of their numbers of seeds first",
                "| set | " + String.join(" | ", ways) + " |",
                outcomes.stream()
                        .filter(outcome -> !outcome.exposure().isEmpty())
                        .map(outcome -> "| " + outcome.set() + " | "
                                + ways.stream()
                                        .map(way -> String.format(
                                                Locale.ROOT,
                                                "%.3f",
                                                outcome.exposure().getOrDefault(way, Double.NaN)))
                                        .collect(Collectors.joining(" | "))
                                + " |"));
    }

    private String scoring() {
        return table(
                        "Scores of the first ten",
                        "| set | expected calibration error | Brier skill |",
                        whole().map(outcome -> String.format(
                                Locale.ROOT,
                                "| %s | %.3f | %+.3f |",
                                outcome.set(),
                                outcome.scores().error(),
                                outcome.scores().skill())))
                + "\n![What scores say and what is true](" + SCORES_PLOT + ")\n";
    }

    private String verdicts() {
        return table(
                "After three verdicts: nDCG@20 of what is not judged yet",
                "| set | needs | after | more than before |",
                outcomes.stream()
                        .filter(outcome -> !outcome.replayed().isEmpty())
                        .map(outcome -> String.format(
                                Locale.ROOT,
                                "| %s | %d | %.3f | %s |",
                                outcome.set(),
                                outcome.replayed().size(),
                                outcome.replayed().stream()
                                        .mapToDouble(Replay.Residual::after)
                                        .average()
                                        .orElse(0),
                                interval(outcome.learnt()))));
    }

    private String evidence() {
        return table(
                "Evidence on planted pairs",
                "| need, seed | a reason quotes the planted sentence | and ties it | the first reason does | a removed requirement is unmet | others falsely |",
                planted.stream());
    }

    private Stream<Outcome> whole() {
        return outcomes.stream().filter(outcome -> !outcome.set().endsWith("hard"));
    }

    /** The first column of each row is text, and so aligned. */
    private static String table(String title, String columns, Stream<String> rows) {
        int many = columns.length() - columns.replace("|", "").length() - 1;
        return "## " + title + "\n" + columns + "\n|" + "---|".repeat(many) + "\n"
                + rows.map(row -> row + "\n").collect(Collectors.joining());
    }

    private Plot noveltyPlot() {
        return new Plot(
                "What novelty costs",
                "novelty",
                "share of nDCG@20 that is left",
                whole().map(outcome -> new Plot.Line(
                                outcome.set(),
                                Stream.concat(Stream.of(0.0), NOVELTIES.stream())
                                        .map(novelty -> new Plot.Point(novelty, left(outcome, novelty)))
                                        .toList()))
                        .toList());
    }

    private static double left(Outcome outcome, double novelty) {
        var way = novelty == 0 ? FUSION : novelty(novelty);
        return outcome.mean(way).gain20() / outcome.mean(FUSION).gain20();
    }

    private Plot scoresPlot() {
        return new Plot(
                "What scores say and what is true",
                "score",
                "share of useful answers",
                whole().map(outcome -> new Plot.Line(
                                outcome.set(),
                                outcome.scores().bins().stream()
                                        .map(bin -> new Plot.Point(bin.said(), bin.useful()))
                                        .toList()))
                        .toList());
    }
}
