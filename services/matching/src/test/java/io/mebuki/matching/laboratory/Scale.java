package io.mebuki.matching.laboratory;

import com.google.errorprone.annotations.FormatMethod;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.fields.ResearchFields;
import io.mebuki.matching.index.Nearest;
import io.mebuki.matching.search.WholeSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the service as a function of how many seeds there are. Started by {@code mvn package -DskipTests -Pscale -pl
 * services/matching -am}; {@code -Dscale.sizes} names the numbers of seeds, {@code -Dscale.data} the folder of sets. What was written
 * is kept in {@code .local-stack/scale}, and gone on with.
 */
final class Scale {

    private static final int CLIENTS = 8;
    private static final int FIRST = 10;
    private static final int BATCH = 1_000;
    private static final Path PROJECT = Path.of("..", "..");
    private static final Path WORK = PROJECT.resolve(".local-stack");
    private static final Path MODEL = Path.of("model");

    private final Embedder embedder;
    private final Crowd crowd;
    private final List<Needs.Group> groups;
    private final List<String> table = new ArrayList<>();

    private Scale(Embedder embedder, Crowd crowd, List<Needs.Group> groups) {
        this.embedder = embedder;
        this.crowd = crowd;
        this.groups = groups;
    }

    public static void main(String[] arguments) {
        var data = PROJECT.resolve(arguments[0]);
        try (var model = OnnxEmbedder.load(MODEL, 2)) {
            var embedder = new NeutralEmbedder(model, ResearchFields.load().descriptions());
            var scale = new Scale(embedder, crowd(data, model), Needs.of(data, MODEL));
            Arrays.stream(arguments[1].split(",", -1))
                    .mapToInt(Integer::parseInt)
                    .forEach(scale::measure);
            System.out.println(String.join("\n", scale.table));
        }
        System.exit(0); // the server's hook ends it
    }

    private static Crowd crowd(Path data, Embedder model) {
        try (var cache = new CachedEmbedder(model, WORK.resolve("laboratory"))) {
            return new Crowd(
                    data, new NeutralEmbedder(cache, ResearchFields.load().descriptions()));
        }
    }

    private void measure(int size) {
        try (var shelf = new Shelf(WORK.resolve("scale").resolve(Integer.toString(size)), embedder)) {
            double rate = shelf.fill(crowd, size);
            row(
                    "%d seeds: written %.0f/s, disk %.2f GB, %d segments",
                    size, rate, shelf.disk() / 1e9, shelf.segments());
            latencies(shelf);
            recalls(shelf, size);
            row(
                    "memory: search server %.2f GB, this process %.2f GB",
                    shelf.memory() / 1e9, Shelf.memory(ProcessHandle.current().pid()) / 1e9);
        }
    }

    private void latencies(Shelf shelf) {
        var latency = new Latency(new WholeSearch(shelf.generation()), shelf.calls());
        var all = Latency.mixed(groups.stream().map(Needs.Group::needs).toList());
        latency.alone(all);
        groups.forEach(group -> {
            double service = cpu(ProcessHandle.current());
            double server = cpu(shelf.process());
            var spread = latency.alone(group.needs());
            int many = group.needs().size();
            row(
                    "%s: %s, processor %.0f + %.0f",
                    group.name(),
                    spread,
                    (cpu(ProcessHandle.current()) - service) / many,
                    (cpu(shelf.process()) - server) / many);
        });
        var brief = Latency.mixed(groups.stream()
                .filter(group -> !group.isLong())
                .map(Needs.Group::needs)
                .toList());
        row("%d clients, short needs: %s", CLIENTS, latency.together(brief, CLIENTS));
        row("%d clients, all needs: %s", CLIENTS, latency.together(all, CLIENTS));
    }

    /** Milliseconds of processor time that a process has had: unlike the time by the clock, it hardly hangs on who else is there. */
    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    private void recalls(Shelf shelf, int size) {
        var search = new WholeSearch(shelf.generation());
        var needs = groups.stream()
                .filter(group -> !group.isLong())
                .flatMap(group -> group.needs().stream())
                .map(need -> search.begin(need.title(), need.text()).reading().whole())
                .toList();
        var wholes = new ExactNearest(needs, seed -> List.of(seed.whole()));
        var passages = new ExactNearest(
                needs,
                seed -> seed.passages().stream()
                        .map(Reading.ReadPassage::vector)
                        .toList());
        for (int at = 0; at < size; at += BATCH) {
            crowd.seeds(at, Math.min(size, at + BATCH)).forEach(put -> {
                wholes.meet(put.seed().id().toString(), put.reading());
                passages.meet(put.seed().id().toString(), put.reading());
            });
        }
        var nearest = new Nearest(shelf.client());
        row(
                "recall@%d: whole %.3f, passages %.3f",
                FIRST,
                wholes.recall(vector -> nearest.ids("whole", vector, FIRST)),
                passages.recall(vector -> nearest.ids("passages.vector", vector, FIRST)));
    }

    @FormatMethod
    private void row(String format, Object... values) {
        var row = String.format(Locale.ROOT, format, values) + " (load " + load() + ")";
        System.out.println(row);
        table.add(row);
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
