package io.mebuki.seeds.identifiers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an organization is known by in the Research Organization Registry. */
public final class Ror {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(?:https?://)?ror\\.org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})/?", Pattern.CASE_INSENSITIVE);

    private Ror() {}

    /** As the contract wants it; empty where the words are something else. */
    public static Optional<String> in(String words) {
        var written = WRITTEN.matcher(words.strip());
        return written.matches()
                ? Optional.of("https://ror.org/" + written.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
