package io.mebuki.matching.index;

/**
 * The indexes. Each stands behind an alias, so that a new mapping or model can be built beside it from the topic and swapped in.
 */
enum SearchIndex {
    SEEDS("seeds", "v3"),
    NEEDS("needs", "v3");

    private final String alias;
    private final String version;

    SearchIndex(String alias, String version) {
        this.alias = alias;
        this.version = version;
    }

    /** The name that is written to and read from. */
    String alias() {
        return alias;
    }

    /** The name of the index behind it: of one version of the definition, and of one model, since vectors of two are never compared. */
    String concrete(String model) {
        return alias + "-" + version + "-" + model;
    }

    /** Settings and mapping, on the class path. */
    String definition() {
        return "/index/" + alias + ".json";
    }
}
