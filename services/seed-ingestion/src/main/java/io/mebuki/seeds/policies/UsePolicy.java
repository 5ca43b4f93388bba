package io.mebuki.seeds.policies;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a seed, as its institute says it in its own words.
 *
 * @param terms those of its words that are known
 * @param address of a page that says it; null where it says it itself
 * @param statement the whole of it, for people to read; null where the known terms are all that it says, or an address is
 */
public record UsePolicy(
        Set<UseTerm> terms,
        @Nullable String address,
        @Nullable String statement) {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("[;,、。・\\n]|\\.(?=\\s|$)");

    public UsePolicy {
        terms = Set.copyOf(terms);
    }

    public static UsePolicy of(String words) {
        var text = words.strip();
        if (ADDRESS.matcher(text).matches()) {
            return new UsePolicy(Set.of(), text, null);
        }
        var clauses = clauses(text);
        var terms = EnumSet.noneOf(UseTerm.class);
        terms.addAll(Vocabulary.anywhere(text));
        clauses.forEach(clause -> Vocabulary.clause(clause).ifPresent(terms::add));
        boolean whole = !clauses.isEmpty()
                && clauses.stream().allMatch(clause -> Vocabulary.clause(clause).isPresent());
        return new UsePolicy(terms, null, whole ? null : text);
    }

    private static List<String> clauses(String text) {
        return BETWEEN_CLAUSES
                .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .filter(clause -> !clause.isBlank())
                .toList();
    }

    /** Whether the known terms are all that it says. */
    public boolean isKnown() {
        return address == null && statement == null;
    }

    /**
     * Whether any of the texts says that what it is said of must not be handed on. What is not understood doesn't: most of it is about
     * what may be done with the thing, not about who may hear of it.
     */
    public static boolean refusesOnwardSharing(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .anyMatch(text -> of(text).terms.contains(UseTerm.NO_ONWARD_SHARING));
    }

    /** Another one when the same words may be understood otherwise. */
    public static int vocabularyVersion() {
        return Vocabulary.checksum();
    }
}
