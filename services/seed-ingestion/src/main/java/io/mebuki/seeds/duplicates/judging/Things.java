package io.mebuki.seeds.duplicates.judging;

import io.mebuki.seeds.tables.Lines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Materials, species, organs and the like by their names in both languages, from {@code duplicates/things.tsv}. */
final class Things {

    private static final List<Named> ALL = new ArrayList<>();
    private static final Set<String> GENERIC = new HashSet<>();

    static {
        for (var line : Lines.of("/duplicates/things.tsv")) {
            var parts = line.split("\t", -1);
            ALL.add(new Named(new Thing(parts[0], parts[1]), english(parts[1]), japanese(parts[2])));
        }
        Lines.of("/duplicates/generic.tsv").forEach(line -> GENERIC.addAll(List.of(line.split(" ", -1))));
    }

    /** What kinds there are: a text about one thing of a kind is not about another. */
    static final Set<String> KINDS =
            ALL.stream().map(named -> named.thing().kind()).collect(Collectors.toSet());

    private Things() {}

    /** A thing of a kind, called by its English names. */
    record Thing(String kind, String names) {}

    private record Named(
            Thing thing,
            @Nullable Pattern english,
            @Nullable Pattern japanese) {

        boolean isIn(String text) {
            return isIn(english, text) || isIn(japanese, text);
        }

        private static boolean isIn(@Nullable Pattern pattern, String text) {
            return pattern != null && pattern.matcher(text).find();
        }
    }

    /** Those that a folded text names. */
    static Set<Thing> in(String text) {
        return ALL.stream()
                .filter(named -> named.isIn(text))
                .map(Named::thing)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a word stands in titles of all kinds of technologies. */
    static boolean isGeneric(String word) {
        return GENERIC.contains(word);
    }

    private static @Nullable Pattern english(String names) {
        return names.isEmpty() ? null : Pattern.compile("(?<![a-z])(?:" + names + ")(?![a-z])");
    }

    private static @Nullable Pattern japanese(String names) {
        return names.isEmpty() ? null : Pattern.compile(names);
    }
}
