package io.mebuki.portal.seeds;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use policies that can be chosen, by the words that every node understands, and what is said beside them. Both stand in one text
 * of the seed, which comes out of the form as it went in.
 */
final class UsePolicies {

    private static final List<String> KNOWN =
            List.of("open", "attribution", "non-commercial", "research-only", "ask-first", "no-onward-sharing");

    private static final String SEPARATOR = "; ";

    private UsePolicies() {}

    /** What of the text can be chosen; nothing where it doesn't begin with that. */
    static String chosen(@Nullable String usePolicy) {
        return found(usePolicy).orElse("");
    }

    /** What the text says beside it. */
    static String words(@Nullable String usePolicy) {
        if (usePolicy == null) {
            return "";
        }
        var chosen = chosen(usePolicy);
        return chosen.isEmpty()
                ? usePolicy
                : usePolicy.substring(Math.min(usePolicy.length(), chosen.length() + SEPARATOR.length()));
    }

    private static Optional<String> found(@Nullable String usePolicy) {
        return usePolicy == null
                ? Optional.empty()
                : KNOWN.stream()
                        .filter(known -> usePolicy.equals(known) || usePolicy.startsWith(known + SEPARATOR))
                        .findFirst();
    }

    static @Nullable String joined(String chosen, String words) {
        if (words.isBlank()) {
            return chosen.isBlank() ? null : chosen;
        }
        return chosen.isBlank() ? words : chosen + SEPARATOR + words;
    }
}
