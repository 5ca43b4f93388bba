package io.mebuki.matching.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * How well a table of judged pairs is read: what clashes (or {@code none}), a sentence of a need and one of a seed.
 *
 * @param wrong the pairs that were read otherwise
 */
record Judged(double precision, double recall, List<String> wrong) {

    private static final String NONE = "none";

    /** @param reader tells what clashes between a need's sentence and a seed's */
    static Judged of(String table, BinaryOperator<String> reader) {
        var wrong = new ArrayList<String>();
        int right = 0;
        int said = 0;
        int clashes = 0;
        for (var row : Tables.rows(table)) {
            var found = reader.apply(row[1], row[2]);
            clashes += row[0].equals(NONE) ? 0 : 1;
            said += found.equals(NONE) ? 0 : 1;
            right += !found.equals(NONE) && found.equals(row[0]) ? 1 : 0;
            if (!found.equals(row[0])) {
                wrong.add(found + " for " + String.join(" | ", row));
            }
        }
        return new Judged((double) right / said, (double) right / clashes, wrong);
    }

    void isAtLeast(double leastPrecision, double leastRecall) {
        assertThat(precision).as("precision: %s", wrong).isGreaterThanOrEqualTo(leastPrecision);
        assertThat(recall).as("recall: %s", wrong).isGreaterThanOrEqualTo(leastRecall);
    }
}
