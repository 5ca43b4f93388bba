package io.mebuki.portal.standin;

import io.mebuki.client.model.CountedThings;
import io.mebuki.client.model.DeadLetter;
import io.mebuki.client.model.DeadLetterKind;
import io.mebuki.client.model.DeadLetterPage;
import io.mebuki.client.model.DeadLetterState;
import io.mebuki.client.model.DifferingThing;
import io.mebuki.client.model.DifferingThings;
import io.mebuki.client.model.FillingIndexes;
import io.mebuki.client.model.Rebuild;
import io.mebuki.client.model.ReconciledIndex;
import io.mebuki.client.model.ReconciledOrganization;
import io.mebuki.client.model.Reconciliation;
import io.mebuki.client.model.ReconciliationState;
import java.util.List;
import java.util.UUID;

/** Indexes in every state, and letters of every kind. */
final class OperationsSamples {

    static final String LETTER = "01900000-0000-7000-8000-00000000f001";

    private OperationsSamples() {}

    static Reconciliation reconciliation() {
        return new Reconciliation()
                .indexes(List.of(
                        index("matching-needs", ReconciliationState.AGREES, 0),
                        index("matching-seeds", ReconciliationState.DIFFERS, 4),
                        index("recommendation-needs", ReconciliationState.UNKNOWN, 0)
                                .failure("recommendation does not answer"),
                        index("recommendation-seeds", ReconciliationState.SETTLING, 12)))
                .rebuild(rebuild());
    }

    static Rebuild rebuild() {
        return new Rebuild()
                .live("v3-model-1")
                .model("model")
                .next(new FillingIndexes()
                        .name("v3-model-2")
                        .model("model")
                        .left(40L)
                        .total(160_000L));
    }

    private static ReconciledIndex index(String name, ReconciliationState state, long differences) {
        boolean differs = state == ReconciliationState.DIFFERS;
        return new ReconciledIndex()
                .index(name)
                .owner(name.endsWith("seeds") ? "seed-ingestion" : "needs-intake")
                .state(state)
                .since(Samples.MONDAY)
                .comparedAt(Samples.MONDAY)
                .comparing(false)
                .owned(counted(150_000, "00000000000000aa"))
                .indexed(counted(differs ? 149_998 : 150_000, differs ? "00000000000000bb" : "00000000000000aa"))
                .differences(differences)
                .missing(differs ? things(2, 1L, null) : things(0, null, null))
                .extra(differs ? things(1, null, 1L) : things(0, null, null))
                .stale(differs ? things(1, 2L, 1L) : things(0, null, null))
                .organizations(List.of(new ReconciledOrganization()
                        .id(UUID.fromString("01900000-0000-7000-8000-00000000c001"))
                        .alias("demo-institute")
                        .state(state)
                        .owned(counted(150_000, "00000000000000aa"))
                        .indexed(counted(149_998, differs ? "00000000000000bb" : "00000000000000aa"))))
                .repairedAt(Samples.MONDAY)
                .resent(3L);
    }

    private static CountedThings counted(long count, String checksum) {
        return new CountedThings().count(count).checksum(checksum);
    }

    private static DifferingThings things(
            long count,
            @org.jspecify.annotations.Nullable Long owned,
            @org.jspecify.annotations.Nullable Long indexed) {
        return new DifferingThings()
                .count(count)
                .first(
                        count == 0
                                ? List.of()
                                : List.of(new DifferingThing()
                                        .id(UUID.fromString("01900000-0000-7000-8000-00000000a001"))
                                        .owned(owned)
                                        .indexed(indexed)));
    }

    static DeadLetter letter() {
        return letter(LETTER, DeadLetterKind.REFUSED);
    }

    private static DeadLetter letter(String id, DeadLetterKind kind) {
        return new DeadLetter()
                .id(UUID.fromString(id))
                .topic("mebuki.seeds")
                .service("matching")
                .key("01900000-0000-7000-8000-00000000a001")
                .type("io.mebuki.seed.published.v1")
                .kind(kind)
                .reason("The search server answered 403: <cluster_block_exception>")
                .origin("mebuki.seeds-3@120")
                .failedAt(Samples.MONDAY)
                .attempts(2)
                .state(DeadLetterState.WAITING);
    }

    static DeadLetterPage letters() {
        return new DeadLetterPage()
                .items(List.of(
                        letter(),
                        letter("01900000-0000-7000-8000-00000000f002", DeadLetterKind.UNREADABLE),
                        letter("01900000-0000-7000-8000-00000000f003", DeadLetterKind.UNKNOWN_TYPE),
                        letter("01900000-0000-7000-8000-00000000f004", DeadLetterKind.FAILED)
                                .key(null)
                                .type(null)))
                .nextCursor("more")
                .waiting(1_204L);
    }
}
