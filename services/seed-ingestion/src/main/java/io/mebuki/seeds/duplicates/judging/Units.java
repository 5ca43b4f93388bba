package io.mebuki.seeds.duplicates.judging;

import io.mebuki.seeds.tables.Lines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Units and numerals in both languages, from {@code duplicates/units.tsv}. */
final class Units {

    private static final Map<String, Unit> UNITS = new HashMap<>();
    private static final Map<String, Double> SCALE = new HashMap<>();
    private static final Map<String, Double> WORDS = new HashMap<>();

    static {
        for (var line : Lines.of("/duplicates/units.tsv")) {
            var parts = line.split("\t", -1);
            var kind = parts[0];
            double factor = Double.parseDouble(parts[1]);
            for (var name : parts[2].split("\\|", -1)) {
                switch (kind) {
                    case "scale" -> SCALE.put(name, factor);
                    case "word" -> WORDS.put(name, factor);
                    default -> UNITS.put(name, new Unit(kind, factor));
                }
            }
        }
    }

    /** Scales as part of a regular expression. */
    static final String SCALES = alternatives(SCALE);

    /** Units as part of a regular expression: a Latin one ends where its word ends. */
    static final String NAMES = alternatives(UNITS);

    private static final Pattern SAID = Pattern.compile(alternatives(WORDS));

    private Units() {}

    /** A unit as so much of a base unit. */
    record Unit(String base, double factor) {
        private static final Unit NONE = new Unit("", 1);
    }

    static Unit of(@Nullable String name) {
        return name == null ? Unit.NONE : Objects.requireNonNull(UNITS.get(name), name);
    }

    static double scale(@Nullable String name) {
        return name == null ? 1 : Objects.requireNonNull(SCALE.get(name), name);
    }

    /** The numbers that a folded text says in words. */
    static List<Double> said(String text) {
        var values = new ArrayList<Double>();
        var matcher = SAID.matcher(text);
        while (matcher.find()) {
            values.add(Objects.requireNonNull(WORDS.get(matcher.group())));
        }
        return values;
    }

    /** The longest first. */
    private static String alternatives(Map<String, ?> names) {
        return names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(name -> name.matches(".*[a-z]") ? "(?:" + Pattern.quote(name) + "(?![a-z]))" : Pattern.quote(name))
                .collect(Collectors.joining("|"));
    }
}
