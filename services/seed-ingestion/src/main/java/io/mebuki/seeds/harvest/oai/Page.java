package io.mebuki.seeds.harvest.oai;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came with a page of records, all of which have been given by now.
 *
 * @param number from 1, in this run
 * @param responseDate the repository's own clock; of the first page, it is where the next run may begin
 * @param unusable records without identifier, or neither deleted nor described; they were passed over
 * @param resumptionToken what the next page is asked for with; null after the last one
 */
public record Page(
        int number,
        @Nullable Instant responseDate,
        int live,
        int deleted,
        int unusable,
        @Nullable String resumptionToken) {}
