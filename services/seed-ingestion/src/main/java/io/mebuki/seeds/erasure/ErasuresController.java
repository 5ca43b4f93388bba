package io.mebuki.seeds.erasure;

import io.mebuki.api.ErasuresApi;
import io.mebuki.api.model.ErasureInput;
import io.mebuki.api.model.ErasurePage;
import io.mebuki.api.model.ErasureProof;
import io.mebuki.platform.erasure.Stores;
import io.mebuki.platform.idempotency.Idempotency;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.CurrentCaller;
import io.mebuki.platform.web.Cursor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The erasures of the contract. An institute sees its own only. */
@RestController
class ErasuresController implements ErasuresApi {

    private static final String MAY_WRITE = "hasAuthority('seeds:write')";
    private static final String PATH = "/api/v1/erasures/";

    private final Erasures erasures;
    private final ErasureStore store;
    private final Answers answers;
    private final Stores stores;
    private final Idempotency idempotency;
    private final CurrentCaller current;
    private final HttpServletRequest request;
    private final Clock clock;

    ErasuresController(
            Erasures erasures,
            ErasureStore store,
            Answers answers,
            Stores stores,
            Idempotency idempotency,
            CurrentCaller current,
            HttpServletRequest request,
            Clock clock) {
        this.erasures = erasures;
        this.store = store;
        this.answers = answers;
        this.stores = stores;
        this.idempotency = idempotency;
        this.current = current;
        this.request = request;
        this.clock = clock;
    }

    private record Start(String operation, Subject subject) {}

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<ErasurePage> listErasures(@Nullable String cursor, Integer limit) {
        var found = store.page(current.tenant().id(), Cursor.read(cursor), limit + 1);
        return ResponseEntity.ok(new ErasurePage(found.stream()
                        .limit(limit)
                        .map(erasure -> ErasureShapes.shown(proof(erasure)))
                        .toList())
                .nextCursor(Cursor.next(found, limit, Erasure::id)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<io.mebuki.api.model.Erasure> startErasure(
            ErasureInput input, @Nullable String idempotencyKey) {
        var tenant = current.tenant();
        var subject = ErasureShapes.subject(input);
        return accepted(idempotency.once(
                tenant.id(),
                idempotencyKey,
                new Start("startErasure", subject),
                Erasure.class,
                () -> erasures.begin(tenant, subject)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<io.mebuki.api.model.Erasure> getErasure(UUID id) {
        return ResponseEntity.ok(ErasureShapes.shown(proof(own(id))));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<ErasureProof> getErasureProof(UUID id) {
        return ResponseEntity.ok(ErasureShapes.proof(proof(own(id)), request.getLocale()));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<io.mebuki.api.model.Erasure> repeatErasureProof(UUID id) {
        return accepted(erasures.repeat(current.tenant(), id));
    }

    private Erasure own(UUID id) {
        return store.find(current.tenant().id(), id).orElseThrow(Problems::notFound);
    }

    private Proof proof(Erasure erasure) {
        return Proof.of(erasure, stores, answers.of(erasure.id()), clock.instant());
    }

    private ResponseEntity<io.mebuki.api.model.Erasure> accepted(Erasure erasure) {
        return ResponseEntity.accepted()
                .location(URI.create(PATH + erasure.id()))
                .body(ErasureShapes.shown(proof(erasure)));
    }
}
