package io.mebuki.matching.verdicts;

import io.mebuki.api.VerdictsApi;
import io.mebuki.api.model.VerdictInput;
import io.mebuki.events.OrganizationRef;
import io.mebuki.events.VerdictGiven.Decision;
import io.mebuki.events.VerdictGiven.Side;
import io.mebuki.matching.index.Generations;
import io.mebuki.matching.index.Viewers;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.CurrentCaller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The operations on verdicts. */
@RestController
class VerdictsController implements VerdictsApi {

    private final CurrentCaller caller;
    private final Generations generations;
    private final Verdicts verdicts;
    private final Clock clock;

    VerdictsController(CurrentCaller caller, Generations generations, Verdicts verdicts, Clock clock) {
        this.caller = caller;
        this.generations = generations;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasAuthority('matches:read')")
    public ResponseEntity<io.mebuki.api.model.Verdict> getVerdict(UUID needId, UUID seedId) {
        return verdicts.find(organization().id(), needId, seedId)
                .map(verdict -> ResponseEntity.ok(shown(verdict)))
                .orElseThrow(Problems::notFound);
    }

    @Override
    @PreAuthorize("hasAuthority('matches:write')")
    public ResponseEntity<io.mebuki.api.model.Verdict> putVerdict(UUID needId, UUID seedId, VerdictInput input) {
        var side = side(needId, seedId);
        var decision = Decision.valueOf(input.getVerdict().getValue().toUpperCase(Locale.ROOT));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        var verdict = new Verdict(needId, seedId, side, decision, input.getReason(), now);
        verdicts.put(organization(), verdict);
        return ResponseEntity.ok(shown(verdict));
    }

    /** Also of a match that can't be seen any more: the verdict is the organization's own. */
    @Override
    @PreAuthorize("hasAuthority('matches:write')")
    public ResponseEntity<Void> deleteVerdict(UUID needId, UUID seedId) {
        if (!verdicts.delete(organization(), needId, seedId)) {
            throw Problems.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    private Side side(UUID needId, UUID seedId) {
        var viewer = Viewers.of(caller.caller());
        var own = organization().id();
        var at = generations.live();
        var need = at.needs().find(needId, viewer).orElseThrow(Problems::notFound);
        var seed = at.seeds().find(seedId, viewer).orElseThrow(Problems::notFound);
        if (need.owner().equals(own)) {
            return Side.NEED;
        }
        if (seed.publisher().equals(own)) {
            return Side.SEED;
        }
        throw Problems.forbidden(
                "Only the organization that owns the need, or the one that publishes the seed, judges a match.");
    }

    private OrganizationRef organization() {
        var tenant = caller.tenant();
        return new OrganizationRef(tenant.id(), tenant.alias());
    }

    private static io.mebuki.api.model.Verdict shown(Verdict verdict) {
        return new io.mebuki.api.model.Verdict(
                        verdict.needId(),
                        verdict.seedId(),
                        io.mebuki.api.model.Verdict.SideEnum.fromValue(
                                verdict.side().name().toLowerCase(Locale.ROOT)),
                        io.mebuki.api.model.Decision.fromValue(
                                verdict.decision().name().toLowerCase(Locale.ROOT)),
                        OffsetDateTime.ofInstant(verdict.givenAt(), ZoneOffset.UTC))
                .reason(verdict.reason());
    }
}
