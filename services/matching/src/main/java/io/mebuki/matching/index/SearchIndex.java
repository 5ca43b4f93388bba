package io.mebuki.matching.index;

/**
 * The indexes. Each stands behind an alias, so that a new mapping or model can be built beside it from the topic and swapped in.
 */
enum SearchIndex {
    SEEDS("seeds", "seeds-v3"),
    NEEDS("needs", "needs-v3");

    private final String alias;
    private final String concrete;

    SearchIndex(String alias, String concrete) {
        this.alias = alias;
        this.concrete = concrete;
    }

    /** The name that is written to and read from. */
    String alias() {
        return alias;
    }

    /** The name of the index behind it. */
    String concrete() {
        return concrete;
    }

    /** Settings and mapping, on the class path. */
    String definition() {
        return "/index/" + alias + ".json";
    }
}
