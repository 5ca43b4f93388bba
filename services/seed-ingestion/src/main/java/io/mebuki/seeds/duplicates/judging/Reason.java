package io.mebuki.seeds.duplicates.judging;

import java.util.List;

/**
 * Something that speaks for a duplicate, for a machine to put into words.
 *
 * @param values empty for people, whose names stand in the seeds and nowhere else
 */
public record Reason(Code code, List<String> values) {

    public Reason {
        values = List.copyOf(values);
    }

    /** The same without names. */
    Reason kept() {
        return code == Code.PEOPLE ? new Reason(code, List.of()) : this;
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
