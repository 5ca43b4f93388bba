package io.mebuki.seeds.duplicates.judging;

import java.util.List;

/** Something that speaks for a duplicate, for a machine to put into words. */
public record Reason(Code code, List<String> values) {

    public Reason {
        values = List.copyOf(values);
    }

    /** What kind of thing it is. */
    public enum Code {
        /** How much text is shared, in percent. */
        TEXT,
        /** How near the meanings are, in percent. */
        MEANING,
        /** The same figures. */
        FIGURES,
        /** The same people. */
        PEOPLE,
        /** The same numbers of rights. */
        RIGHTS,
        /** The same addresses. */
        ADDRESS
    }
}
