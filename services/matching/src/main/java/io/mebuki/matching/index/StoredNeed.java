package io.mebuki.matching.index;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer shows of a need, and what explains it.
 *
 * @param field code of its field of research
 */
public record StoredNeed(
        UUID id,
        long version,
        UUID owner,
        String ownerAlias,
        String disclosure,
        String title,
        @Nullable String language,
        @Nullable String applicationDomain,
        @Nullable String maskedText,
        @Nullable Integer trl,
        String field,
        Stored text) {

    /** Whether the viewer may see only what the author has put in the place of the text. */
    public boolean isMaskedFrom(Viewer viewer) {
        return disclosure.equals("masked")
                && !(viewer instanceof Viewer.Organization(var id, boolean _) && id.equals(owner));
    }
}
