package io.mebuki.seeds.offer;

import io.mebuki.seeds.catalogue.PublicSeeds.PublicSeed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer says. */
sealed interface Content {

    /**
     * What the repository is.
     *
     * @param earliest nothing has changed before
     */
    record Identity(String name, Instant earliest) implements Content {}

    /** All formats; each seed has each of them. */
    record Formats() implements Content {}

    record Single(PublicSeed seed, Format format) implements Content {}

    /**
     * A page of a list.
     *
     * @param verb that it answers, which decides whether the metadata is told
     * @param token for the next page; empty on the last of several, null where this page is all
     */
    record Listing(
            Verb verb,
            List<PublicSeed> seeds,
            Format format,
            @Nullable String token) implements Content {}

    record Refusal(ErrorCode code, String reason) implements Content {}
}
