package io.mebuki.localstack.elasticsearch.modules;

import org.elasticsearch.common.settings.Settings;

/** The shortest and the longest character n-gram to make. */
record Grams(int min, int max) {

    static Grams of(Settings settings) {
        return new Grams(settings.getAsInt("min_gram", 1), settings.getAsInt("max_gram", 2));
    }

    /** A stock cluster refuses a wider range too, so an index accepted here is accepted there. */
    Grams within(int maxDifference) {
        if (max - min > maxDifference) {
            throw new IllegalArgumentException("max_gram [" + max + "] less min_gram [" + min + "] is more than ["
                    + maxDifference + "]: raise the index setting [index.max_ngram_diff]");
        }
        return this;
    }
}
