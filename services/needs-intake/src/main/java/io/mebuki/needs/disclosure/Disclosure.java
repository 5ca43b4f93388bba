package io.mebuki.needs.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;

/**
 * Who may see a need once it is published, from everybody who is signed in to the own organization only.
 *
 * <p>The order is that of what is shown at most to those who are not the owner: {@code public < partners < masked < private}.
 * {@code partners} and {@code masked} restrict different things (the readers, the text), yet they are comparable here by decision:
 * a masked need shows nobody any text that its author has not approved for everybody, so it counts as the stricter one. An author
 * who wants neither other companies nor the whole text chooses {@code private}.
 */
public enum Disclosure {
    /** Every signed-in organization reads the whole need. */
    PUBLIC,
    /** Institutes and partners read the whole need, other companies nothing. */
    PARTNERS,
    /** Every signed-in organization reads the application domain and the masked text, nothing else. */
    MASKED,
    /** The own organization only. */
    PRIVATE;

    /** The disclosure that holds for a whole need when its fields ask for their own: the strictest of them all. */
    public static Disclosure strictest(Disclosure whole, Collection<Disclosure> fields) {
        return fields.isEmpty() || whole.compareTo(Collections.max(fields)) >= 0 ? whole : Collections.max(fields);
    }

    /** Its name outside, for instance {@code private}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Disclosure labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
