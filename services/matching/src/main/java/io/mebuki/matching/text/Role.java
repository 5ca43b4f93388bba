package io.mebuki.matching.text;

import java.util.Locale;

/** What a passage says about a technology or a problem. */
public enum Role {
    /** The problem that is to be solved. */
    PURPOSE,
    /** How it is solved. */
    MECHANISM,
    /** Where it is used. */
    APPLICATION,
    /** What was reached. */
    RESULT,
    /** What limits it. */
    CONSTRAINT;

    /** The role's name in the API and the index. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of such a name. */
    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
