package io.mebuki.matching.index;

/** The indexes. Those of one {@link Edition} belong together. */
enum SearchIndex {
    SEEDS("seeds"),
    NEEDS("needs");

    /** Names the settings and mappings, and what documents keep. To be changed with each change of them. */
    static final String DEFINITION = "v6";

    private final String kind;

    SearchIndex(String kind) {
        this.kind = kind;
    }

    /** The alias of the index that plays this role. */
    String alias(Role role) {
        return kind + role.suffix();
    }

    /** The alias that everything is read from and written to by, of one edition: nobody ever makes it by a mistaken write. */
    String alias(Edition edition) {
        return kind + "-" + edition.name();
    }

    /** The name of the index itself. */
    String concrete(Edition edition) {
        return alias(edition) + ".index";
    }

    /** What all names of this kind begin with. */
    String pattern() {
        return kind + "*";
    }

    /** Settings and mapping, on the class path. */
    String resource() {
        return "/index/" + kind + ".json";
    }

    /** What an edition is used for. */
    enum Role {
        /** Searches go there. */
        LIVE(""),
        /** It is being filled, and will be live. */
        NEXT("-next"),
        /** It was live, and goes when nobody searches it any more. */
        FORMER("-former");

        private final String suffix;

        Role(String suffix) {
            this.suffix = suffix;
        }

        private String suffix() {
            return suffix;
        }
    }
}
