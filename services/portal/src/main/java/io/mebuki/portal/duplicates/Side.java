package io.mebuki.portal.duplicates;

import io.mebuki.client.model.ComparedText;
import io.mebuki.client.model.DuplicateSeed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the two seeds, with its text cut where it differs.
 *
 * @param language of the text that is shown
 * @param translation whether that is a translation that stands in the seed
 * @param withdrawn whether a merge has withdrawn the seed
 */
public record Side(
        UUID id,
        String sourceId,
        String publisher,
        @Nullable String language,
        boolean translation,
        boolean withdrawn,
        List<Part> title,
        List<Part> description) {

    static Side of(DuplicateSeed seed, ComparedText text, @Nullable UUID kept) {
        var translation = text.getLanguage();
        return new Side(
                seed.getId(),
                seed.getSourceId(),
                seed.getPublisher().getAlias(),
                translation == null ? seed.getLanguage() : translation,
                translation != null,
                kept != null && !kept.equals(seed.getId()),
                Part.of("title", text.getTitle(), text.getDiffering()),
                Part.of("description", text.getDescription(), text.getDiffering()));
    }

    /** Whether anything of it is marked. */
    public boolean differs() {
        return title.stream().anyMatch(Part::differing) || description.stream().anyMatch(Part::differing);
    }
}
