package io.mebuki.matching.laboratory;

import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.analysis.SeedReader;
import io.mebuki.matching.analysis.SeedText;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.ranking.Evidence;
import io.mebuki.matching.ranking.Piece;
import io.mebuki.matching.ranking.Quote;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Evidence on texts of which we know what answers what ({@code planted/topics.jsonl}, in both languages): a need asks for four things,
 * its seed answers each in one sentence, among others that answer nothing.
 */
final class Planted {

    private static final String TOPICS = "/planted/topics.jsonl";

    private final Evidence evidence = new Evidence(Settings.load());
    private final Map<Language, List<Topic>> topics;

    Planted(Embedder embedder) {
        var rows = rows();
        var needs = new NeedReader(embedder);
        var seeds = new SeedReader(embedder);
        this.topics = Map.of(
                Language.EN,
                        rows.stream()
                                .map(row -> topic(row.path("en"), needs, seeds))
                                .toList(),
                Language.JA,
                        rows.stream()
                                .map(row -> topic(row.path("ja"), needs, seeds))
                                .toList());
    }

    /** What a topic's need asks, what its seed answers, in the same order, and both as they have been read. */
    private record Topic(List<String> asked, List<String> answers, List<Piece> need, List<Piece> seed) {

        /** The seed without some of its answers. */
        List<Piece> seedWithout(List<String> removed) {
            return seed.stream()
                    .filter(piece -> removed.stream().noneMatch(Quote.of(piece).text()::contains))
                    .toList();
        }
    }

    /**
     * Shares, 0..1.
     *
     * @param planted of seeds with one answer only, those in which a reason quotes it
     * @param tied the same, and the reason ties it to what it answers
     * @param first the same of the first reason
     * @param unmet of the requirements whose answer is removed, those that are said to be unmet
     * @param falselyUnmet the same of those whose answer is there
     */
    record Figures(double planted, double tied, double first, double unmet, double falselyUnmet) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "planted %.3f  tied %.3f  first %.3f  unmet %.3f  falsely %.3f",
                    planted,
                    tied,
                    first,
                    unmet,
                    falselyUnmet);
        }
    }

    /** Measures needs in one language with seeds in another. */
    Figures of(Language need, Language seed) {
        var counts = new Counts();
        var asking = Objects.requireNonNull(topics.get(need));
        var answering = Objects.requireNonNull(topics.get(seed));
        for (int i = 0; i < asking.size(); i++) {
            for (int answer = 0; answer < asking.get(i).asked().size(); answer++) {
                plant(asking.get(i), answering.get(i), answer, counts);
                remove(asking.get(i), answering.get(i), answer, counts);
            }
        }
        return counts.figures();
    }

    private void plant(Topic need, Topic seed, int answer, Counts counts) {
        var others = IntStream.range(0, seed.answers().size())
                .filter(other -> other != answer)
                .mapToObj(seed.answers()::get)
                .toList();
        var reasons = evidence.compare(evidence.need(need.need(), null), seed.seedWithout(others), null)
                .reasons();
        var quoting = reasons.stream()
                .filter(reason -> alike(reason.seed(), seed.answers().get(answer)))
                .toList();
        var tying = quoting.stream()
                .filter(reason -> alike(reason.need(), need.asked().get(answer)))
                .toList();
        counts.planted++;
        counts.quoted += quoting.isEmpty() ? 0 : 1;
        counts.tied += tying.isEmpty() ? 0 : 1;
        counts.first += tying.contains(reasons.getFirst()) ? 1 : 0;
    }

    private void remove(Topic need, Topic seed, int answer, Counts counts) {
        var removed = List.of(seed.answers().get(answer));
        var unmet = evidence.compare(evidence.need(need.need(), null), seed.seedWithout(removed), null)
                .unmet();
        for (int asked = 0; asked < need.asked().size(); asked++) {
            var text = need.asked().get(asked);
            boolean said = unmet.stream().anyMatch(quote -> alike(quote.need(), text));
            if (asked == answer) {
                counts.removed++;
                counts.unmet += said ? 1 : 0;
            } else {
                counts.kept++;
                counts.falselyUnmet += said ? 1 : 0;
            }
        }
    }

    private static boolean alike(Quote quote, String sentence) {
        return quote.text().contains(sentence) || sentence.contains(quote.text());
    }

    private static Topic topic(JsonNode row, NeedReader needs, SeedReader seeds) {
        var title = row.path("title").asString();
        var asked = strings(row, "asked");
        var answers = strings(row, "answers");
        var problem = Stream.concat(Stream.of(row.path("context").asString()), asked.stream())
                .toList();
        var need =
                needs.read(new Field("title", title), List.of(new Field("problem", String.join("\n", problem))), null);
        var description =
                Stream.concat(answers.stream(), strings(row, "filler").stream()).toList();
        var seed = new SeedText(
                null, List.of(SeedText.Version.of(null, title, String.join("\n", description))), List.of());
        return new Topic(
                asked,
                answers,
                need.pieces(),
                seeds.read(List.of(seed)).getFirst().pieces());
    }

    private static List<String> strings(JsonNode row, String name) {
        var strings = new ArrayList<String>();
        row.path(name).forEach(string -> strings.add(string.asString()));
        return strings;
    }

    private static List<JsonNode> rows() {
        var json = new JsonMapper();
        try (var in = Objects.requireNonNull(Planted.class.getResourceAsStream(TOPICS), TOPICS)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(json::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counts {

        private int planted;
        private int quoted;
        private int tied;
        private int first;
        private int removed;
        private int unmet;
        private int kept;
        private int falselyUnmet;

        Figures figures() {
            return new Figures(
                    share(quoted, planted),
                    share(tied, planted),
                    share(first, planted),
                    share(unmet, removed),
                    share(falselyUnmet, kept));
        }

        private static double share(int part, int all) {
            return (double) part / all;
        }
    }
}
