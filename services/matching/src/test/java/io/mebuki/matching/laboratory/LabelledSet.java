package io.mebuki.matching.laboratory;

import io.mebuki.matching.analysis.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seeds, needs, and which seed serves which need, as people have judged it: a folder with {@code seeds.jsonl}, a file of needs and
 * {@code qrels.tsv} (need, seed, grade; without a head).
 *
 * @param name of folder and needs
 * @param grades by need and seed; 1 or more is useful
 */
record LabelledSet(String name, List<Seed> seeds, List<Need> needs, Map<String, Map<String, Double>> grades) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String GRADES = "qrels.tsv";
    private static final int TITLE_FROM_TEXT = 60;

    /** What can be found. */
    record Seed(
            String id,
            String title,
            String text,
            @Nullable String language,
            List<String> keywords,
            @Nullable String institute) {}

    /**
     * What is looked for.
     *
     * @param title none where the text says it all
     * @param aspect asked for; none for the whole
     * @param document the seed that the need was taken from, which is no answer to it; none where there is none
     * @param hard true where BM25 finds none of its seeds among the first ten
     */
    record Need(
            String id,
            @Nullable String title,
            String text,
            @Nullable String aspect,
            @Nullable String document,
            boolean hard) {

        /** What is searched for by words. */
        String wording() {
            return Wording.of(title == null ? "" : title, text);
        }
    }

    /** All sets of a folder of folders, or of one folder; each with one set for each of its files of needs. */
    static List<List<LabelledSet>> all(Path data) {
        var folders = Files.exists(data.resolve(GRADES)) ? List.of(data) : within(data);
        return folders.stream()
                .filter(folder -> Files.exists(folder.resolve(GRADES)))
                .map(folder -> within(folder).stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("needs") && name.endsWith(".jsonl"))
                        .map(name -> read(folder, name.substring(0, name.length() - ".jsonl".length())))
                        .filter(set -> !set.needs().isEmpty())
                        .toList())
                .filter(sets -> !sets.isEmpty())
                .toList();
    }

    private static List<Path> within(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the needs of one file of a folder, those that have an answer. */
    static LabelledSet read(Path folder, String needs) {
        var grades = grades(folder.resolve(GRADES));
        var hard = hard(folder.resolve("hard_ids.txt"));
        var seeds = seeds(folder);
        var known = seeds.stream().map(Seed::id).collect(Collectors.toSet());
        grades.values().forEach(each -> each.keySet().retainAll(known));
        var asked = rows(folder.resolve(needs + ".jsonl")).stream()
                .filter(row -> isAnswered(grades.get(text(row, "id"))))
                .map(row -> need(row, hard))
                .toList();
        return new LabelledSet(folder.getFileName() + "/" + needs, seeds, asked, grades);
    }

    /** The seeds of a folder, which need not be labelled. */
    static List<Seed> seeds(Path folder) {
        return rows(folder.resolve("seeds.jsonl")).stream()
                .map(LabelledSet::seed)
                .toList();
    }

    /** Whether people have judged a pool for each need, useless seeds too: of the others nothing is known. */
    boolean isPooled() {
        return grades.values().stream().anyMatch(each -> each.containsValue(0.0));
    }

    boolean asksForAspects() {
        return needs.stream().anyMatch(need -> need.aspect() != null);
    }

    /** The grades of a need's seeds; those that are not there nobody has judged. */
    Map<String, Double> gradesOf(Need need) {
        return grades.getOrDefault(need.id(), Map.of());
    }

    private static boolean isAnswered(@Nullable Map<String, Double> grades) {
        return grades != null && grades.values().stream().anyMatch(grade -> grade >= 1);
    }

    private static Seed seed(JsonNode row) {
        var text = text(row, "text");
        var title = text(row, "title").strip();
        var keywords = new ArrayList<String>();
        row.path("keywords").forEach(keyword -> keywords.add(keyword.asString()));
        var headed = title.isEmpty() ? text.substring(0, Math.min(TITLE_FROM_TEXT, text.length())) : title;
        return new Seed(text(row, "id"), headed, text, optional(row, "lang"), keywords, optional(row, "org"));
    }

    private static Need need(JsonNode row, Set<String> hard) {
        var title = text(row, "title");
        var text = text(row, "text");
        var id = text(row, "id");
        return new Need(
                id,
                title.isEmpty() || title.equals(text) ? null : title,
                text,
                optional(row, "aspect"),
                optional(row, "doc"),
                hard.contains(id));
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asString("");
    }

    private static @Nullable String optional(JsonNode row, String name) {
        var value = row.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    private static Map<String, Map<String, Double>> grades(Path file) {
        var grades = new HashMap<String, Map<String, Double>>();
        for (var line : lines(file)) {
            var parts = line.split("\t", -1);
            grades.computeIfAbsent(parts[0], _ -> new HashMap<>()).put(parts[1], Double.valueOf(parts[2]));
        }
        return grades;
    }

    private static Set<String> hard(Path file) {
        return Files.exists(file) ? new HashSet<>(lines(file)) : Set.of();
    }

    private static List<JsonNode> rows(Path file) {
        return lines(file).stream().map(JSON::readTree).toList();
    }

    private static List<String> lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
