package io.mebuki.seeds.policies;

import io.mebuki.seeds.tables.Lines;
import io.mebuki.seeds.tables.Names;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that are known ({@code policies.tsv}). */
final class Vocabulary {

    private static final String RESOURCE = "/policies/policies.tsv";
    private static final String ANYWHERE = "*";

    private static final Map<String, UseTerm> CLAUSES = new HashMap<>();
    private static final Map<String, UseTerm> ANYWHERE_IN_TEXT = new HashMap<>();

    static {
        lines().forEach(Vocabulary::add);
    }

    private Vocabulary() {}

    private static List<String> lines() {
        return Lines.of(RESOURCE);
    }

    private static void add(String line) {
        var words = Arrays.asList(line.split("\t"));
        var term = Arrays.stream(UseTerm.values())
                .filter(each -> each.id().equals(words.getFirst()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such term: " + words.getFirst()));
        for (var word : words) {
            CLAUSES.put(Names.key(word), term);
            if (word.startsWith(ANYWHERE)) {
                ANYWHERE_IN_TEXT.put(Names.key(word), term);
            }
        }
    }

    /** What a clause says, if that is all that it says. */
    static Optional<UseTerm> clause(String clause) {
        return Optional.ofNullable(CLAUSES.get(Names.key(clause)));
    }

    /** What a text says among other things. */
    static Set<UseTerm> anywhere(String text) {
        var key = Names.key(text);
        var found = EnumSet.noneOf(UseTerm.class);
        ANYWHERE_IN_TEXT.forEach((word, term) -> {
            if (key.contains(word)) {
                found.add(term);
            }
        });
        return found;
    }

    /** Another one when the table says something else. */
    static int checksum() {
        return lines().hashCode();
    }
}
