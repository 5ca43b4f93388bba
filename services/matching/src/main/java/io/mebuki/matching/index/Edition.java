package io.mebuki.matching.index;

import io.mebuki.matching.embedding.Embedder;

/**
 * One making of the indexes: with one definition and the vectors of one model, which must not be compared with those of another.
 *
 * @param model its id
 * @param number counts up, so that each edition has a name of its own
 */
record Edition(String definition, String model, int number) {

    /** The first one. */
    static Edition first(Embedder wanted) {
        return new Edition(SearchIndex.DEFINITION, wanted.modelId(), 1);
    }

    /** The one after this. */
    Edition next(Embedder wanted) {
        return new Edition(SearchIndex.DEFINITION, wanted.modelId(), number + 1);
    }

    /** Whether it is made as it would be made today. */
    boolean isAsWanted(Embedder wanted) {
        return isUnderstood() && model.equals(wanted.modelId());
    }

    /** Whether its documents can be read and written. */
    boolean isUnderstood() {
        return definition.equals(SearchIndex.DEFINITION);
    }

    String name() {
        return definition + "-" + model + "-" + number;
    }
}
