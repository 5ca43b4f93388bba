package io.mebuki.matching.reconciliation;

import io.mebuki.api.ReconciliationApi;
import io.mebuki.api.model.IndexRepair;
import io.mebuki.api.model.Rebuild;
import io.mebuki.api.model.RebuildStart;
import io.mebuki.api.model.Reconciliation;
import io.mebuki.matching.reindex.IndexesEndpoint;
import io.mebuki.platform.idempotency.Idempotency;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The operations on whole indexes. */
@RestController
class ReconciliationController implements ReconciliationApi {

    private static final String READ = "hasAuthority('operations:read')";
    private static final String WRITE = "hasAuthority('operations:write')";

    private final Proofs proofs;
    private final Register register;
    private final IndexesEndpoint indexes;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ReconciliationController(
            Proofs proofs, Register register, IndexesEndpoint indexes, Idempotency idempotency, CurrentCaller caller) {
        this.proofs = proofs;
        this.register = register;
        this.indexes = indexes;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What makes a request what it is, for its Idempotency-Key. */
    private record Request(String operation, String index) {}

    /** What was asked for. */
    private record Repair(long things) {}

    @Override
    @PreAuthorize(READ)
    public ResponseEntity<Reconciliation> getReconciliation() {
        return ResponseEntity.ok(reconciliation());
    }

    @Override
    @PreAuthorize(WRITE)
    public ResponseEntity<Reconciliation> startReconciliation() {
        register.want();
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(reconciliation());
    }

    @Override
    @PreAuthorize(WRITE)
    public ResponseEntity<IndexRepair> repairIndex(String index, @Nullable String idempotencyKey) {
        var repair = idempotency.once(
                caller.tenant().id(),
                idempotencyKey,
                new Request("repairIndex", index),
                Repair.class,
                () -> new Repair(register.wantRepair(index).orElseThrow(Problems::notFound)));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new IndexRepair(index, repair.things()));
    }

    @Override
    @PreAuthorize(WRITE)
    public ResponseEntity<Rebuild> startRebuild(RebuildStart start) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(ReconciliationShapes.rebuild(indexes.rebuild()));
    }

    private Reconciliation reconciliation() {
        var shown = register.all().stream()
                .flatMap(
                        standing -> proofs
                                .find(standing.index())
                                .map(proof -> ReconciliationShapes.index(standing, proof.owner()))
                                .stream())
                .toList();
        return new Reconciliation(shown, ReconciliationShapes.rebuild(indexes.indexes()));
    }
}
