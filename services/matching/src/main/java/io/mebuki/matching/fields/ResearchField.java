package io.mebuki.matching.fields;

import io.mebuki.matching.text.Language;
import java.util.Map;

/**
 * A field of research.
 *
 * @param code its branch and its own name, with a dot between them
 * @param names in each language
 */
public record ResearchField(String code, Map<Language, String> names) {

    public ResearchField {
        names = Map.copyOf(names);
    }

    boolean isCalled(String name) {
        return code.equalsIgnoreCase(name) || names.values().stream().anyMatch(name::equalsIgnoreCase);
    }
}
