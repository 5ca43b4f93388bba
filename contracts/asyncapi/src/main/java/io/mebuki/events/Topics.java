package io.mebuki.events;

/** The topics, each compacted and keyed by the id of what its events are about. */
public final class Topics {

    /** {@link SeedEvent}s of seed-ingestion. */
    public static final String SEEDS = "mebuki.seeds";

    /** {@link NeedEvent}s of needs-intake; carries private text, so only matching and recommendation may read it. */
    public static final String NEEDS = "mebuki.needs";

    /** {@link EmbeddingEvent}s of matching. */
    public static final String EMBEDDINGS = "mebuki.embeddings";

    /** {@link MatchEvent}s of matching, keyed by {@code needId:seedId}. */
    public static final String MATCHES = "mebuki.matches";

    /** {@link VerdictEvent}s of matching, keyed by {@code needId:seedId:organizationId}. Tells what an organization thinks: for services only. */
    public static final String VERDICTS = "mebuki.verdicts";

    /** {@link IndexingEvent}s of matching. */
    public static final String INDEXING = "mebuki.indexing";

    /** {@link NeighbourEvent}s of matching. Names private seeds of whomever, so only seed-ingestion may read it. */
    public static final String NEIGHBOURS = "mebuki.neighbours";

    /** {@link ErasureEvent}s of seed-ingestion, keyed by the erasure's id. Is what erases again after a restored backup. */
    public static final String ERASURES = "mebuki.erasures";

    /** {@link ProofEvent}s of every service that has something to erase, keyed by {@code erasureId:service}. */
    public static final String PROOFS = "mebuki.proofs";

    /** Changing it would break the order of keys on compacted topics. */
    public static final int PARTITIONS = 12;

    private Topics() {}
}
