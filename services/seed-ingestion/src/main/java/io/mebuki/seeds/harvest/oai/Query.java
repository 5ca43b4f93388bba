package io.mebuki.seeds.harvest.oai;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted.
 *
 * @param metadataPrefix the format, for instance {@code oai_dc} or {@code jpcoar_1.0}
 * @param set only those of this set; null for all
 * @param from only those that changed at that time or later; null for all
 * @param until only those that last changed at that time or before; null for all
 * @param resumptionToken goes on with a list that was begun, the way the repository said after a page; it stands for all the rest
 */
public record Query(
        String metadataPrefix,
        @Nullable String set,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String resumptionToken) {}
