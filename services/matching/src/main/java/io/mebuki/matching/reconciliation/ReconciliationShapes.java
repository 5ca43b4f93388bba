package io.mebuki.matching.reconciliation;

import io.mebuki.api.model.CountedThings;
import io.mebuki.api.model.DifferingThing;
import io.mebuki.api.model.DifferingThings;
import io.mebuki.api.model.FillingIndexes;
import io.mebuki.api.model.Rebuild;
import io.mebuki.api.model.ReconciledIndex;
import io.mebuki.api.model.ReconciledOrganization;
import io.mebuki.api.model.ReconciliationState;
import io.mebuki.matching.reindex.IndexesEndpoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows how indexes stand in the contract's shapes. */
final class ReconciliationShapes {

    private ReconciliationShapes() {}

    static ReconciledIndex index(Standing standing, String owner) {
        return new ReconciledIndex(
                        standing.index(),
                        owner,
                        ReconciliationState.fromValue(standing.state().label()),
                        utc(standing.since()),
                        standing.busy(),
                        counted(standing.organizations().stream()
                                .map(Standing.Organization::owned)
                                .reduce(Side.NONE, Side::plus)),
                        counted(standing.organizations().stream()
                                .map(Standing.Organization::indexed)
                                .reduce(Side.NONE, Side::plus)),
                        standing.differences(),
                        things(standing.sample(Difference.Kind.MISSING)),
                        things(standing.sample(Difference.Kind.EXTRA)),
                        things(standing.sample(Difference.Kind.STALE)),
                        organizations(standing))
                .comparedAt(orNull(standing.comparedAt()))
                .failure(standing.failure())
                .repairedAt(orNull(standing.repairedAt()))
                .resent(standing.resent());
    }

    /** Those that differ first. */
    private static List<ReconciledOrganization> organizations(Standing standing) {
        return standing.organizations().stream()
                .sorted(Comparator.comparing(Standing.Organization::agrees))
                .map(each -> new ReconciledOrganization(
                                each.id(), state(standing, each), counted(each.owned()), counted(each.indexed()))
                        .alias(each.alias()))
                .toList();
    }

    private static ReconciliationState state(Standing standing, Standing.Organization organization) {
        if (standing.state() == Findings.State.UNKNOWN) {
            return ReconciliationState.UNKNOWN;
        }
        if (organization.agrees()) {
            return ReconciliationState.AGREES;
        }
        return ReconciliationState.fromValue(standing.state().label());
    }

    private static CountedThings counted(Side side) {
        return new CountedThings(side.count(), "%016x".formatted(side.checksum()));
    }

    private static DifferingThings things(Standing.Sample sample) {
        return new DifferingThings(
                sample.count(),
                sample.first().stream()
                        .map(each -> new DifferingThing(each.id())
                                .owned(each.owned())
                                .indexed(each.indexed()))
                        .toList());
    }

    static Rebuild rebuild(IndexesEndpoint.Indexes indexes) {
        var next = indexes.next();
        return new Rebuild(indexes.live().name(), indexes.live().model())
                .next(next == null ? null : new FillingIndexes(next.name(), next.model(), next.left(), next.total()));
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
