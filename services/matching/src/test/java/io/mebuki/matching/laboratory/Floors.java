package io.mebuki.matching.laboratory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The least that was once reached: {@code laboratory/floors.tsv} among the tests' resources. */
record Floors(List<Floor> floors) {

    private static final String FILE = "/laboratory/floors.tsv";

    /** Of one way to rank one set. */
    private record Floor(String set, String way, double recall10, double gain20) {}

    static Floors load() {
        try (var in = Objects.requireNonNull(Floors.class.getResourceAsStream(FILE), FILE)) {
            return new Floors(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(row -> new Floor(row[0], row[1], Double.parseDouble(row[2]), Double.parseDouble(row[3])))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says of each figure that is under its floor; what was not measured is not. */
    List<String> under(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> floors.stream()
                        .filter(floor -> floor.set.equals(outcome.set()))
                        .filter(floor -> isUnder(floor, outcome.mean(floor.way)))
                        .map(floor -> said(floor, outcome.mean(floor.way))))
                .toList();
    }

    private static boolean isUnder(Floor floor, Measures mean) {
        return mean.recall10() < floor.recall10 || mean.gain20() < floor.gain20;
    }

    private static String said(Floor floor, Measures mean) {
        return String.format(
                Locale.ROOT,
                "%s, %s: R@10 %.3f (floor %.3f), nDCG@20 %.3f (floor %.3f)",
                floor.set,
                floor.way,
                mean.recall10(),
                floor.recall10,
                mean.gain20(),
                floor.gain20);
    }
}
