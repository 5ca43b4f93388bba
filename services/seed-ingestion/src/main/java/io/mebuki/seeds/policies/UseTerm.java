package io.mebuki.seeds.policies;

import java.util.Locale;

/** Something that an institute may say of the use of a seed, whatever words it has for it. */
public enum UseTerm {
    OPEN,
    ATTRIBUTION,
    NON_COMMERCIAL,
    RESEARCH_ONLY,
    ASK_FIRST,
    NO_ONWARD_SHARING;

    /** As the table and the portal write it, for instance {@code non-commercial}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
