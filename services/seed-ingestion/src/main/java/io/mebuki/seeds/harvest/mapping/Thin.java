package io.mebuki.seeds.harvest.mapping;

/** Why a record has too little in it to be matched with anything. */
public enum Thin {
    /** Nor is it a seed of the contract then, which can't be without one. */
    NO_TITLE("it has no title"),
    NO_DESCRIPTION("it has no abstract or other description");

    private final String reason;

    Thin(String reason) {
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
