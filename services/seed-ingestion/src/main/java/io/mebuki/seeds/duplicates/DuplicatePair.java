package io.mebuki.seeds.duplicates;

import io.mebuki.seeds.duplicates.judging.Judgement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two seeds that seem to tell of the same technology.
 *
 * @param judgement why; without reasons where the texts have changed since they were decided on, and say so no more
 * @param texts fingerprint of what was judged
 * @param merged the one that a merge has withdrawn
 */
record DuplicatePair(
        UUID id,
        Couple seeds,
        long version,
        Judgement judgement,
        int texts,
        @Nullable UUID merged,
        Instant foundAt) {}
