package io.mebuki.matching.deadletters;

import io.mebuki.api.DeadLettersApi;
import io.mebuki.api.model.DeadLetter;
import io.mebuki.api.model.DeadLetterPage;
import io.mebuki.api.model.DeadLetterReplay;
import io.mebuki.api.model.DeadLetterSelection;
import io.mebuki.platform.idempotency.Idempotency;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.CurrentCaller;
import io.mebuki.platform.web.Cursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The operations on dead letters. */
@RestController
class DeadLettersController implements DeadLettersApi {

    private static final String READ = "hasAuthority('operations:read')";
    private static final String WRITE = "hasAuthority('operations:write')";

    private final Letters letters;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    DeadLettersController(Letters letters, Idempotency idempotency, CurrentCaller caller) {
        this.letters = letters;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What makes a request what it is, for its Idempotency-Key. */
    private record Request(String operation, Letters.Selection selection) {}

    /** How many letters were decided on. */
    private record Decided(int letters) {}

    @Override
    @PreAuthorize(READ)
    public ResponseEntity<DeadLetterPage> listDeadLetters(
            @Nullable String cursor, Integer limit, String state, @Nullable String service, @Nullable String topic) {
        var after = Cursor.read(cursor);
        var selection = new Letters.Selection(null, DeadLetterShapes.known(service), topic);
        // One more than asked for tells whether there is a next page.
        var found = letters.page(DeadLetterShapes.states(state), selection, after, limit + 1);
        var items = found.stream().limit(limit).map(DeadLetterShapes::letter).toList();
        return ResponseEntity.ok(
                new DeadLetterPage(items, letters.waiting()).nextCursor(Cursor.next(found, limit, Letter::id)));
    }

    @Override
    @PreAuthorize(READ)
    public ResponseEntity<DeadLetter> getDeadLetter(UUID id) {
        return ResponseEntity.ok(DeadLetterShapes.letter(found(id)));
    }

    @Override
    @PreAuthorize(WRITE)
    public ResponseEntity<DeadLetterReplay> replayDeadLetters(
            DeadLetterSelection selection, @Nullable String idempotencyKey) {
        var chosen = DeadLetterShapes.selection(selection);
        var replay = once(
                idempotencyKey,
                new Request("replayDeadLetters", chosen),
                () -> letters.decide(chosen, Letter.State.REPLAYING));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new DeadLetterReplay((long) replay.letters()));
    }

    @Override
    @PreAuthorize(WRITE)
    public ResponseEntity<DeadLetter> replayDeadLetter(UUID id, @Nullable String idempotencyKey) {
        decide("replayDeadLetter", id, idempotencyKey, Letter.State.REPLAYING);
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(DeadLetterShapes.letter(found(id)));
    }

    @Override
    @PreAuthorize(WRITE)
    public ResponseEntity<DeadLetter> discardDeadLetter(UUID id, @Nullable String idempotencyKey) {
        decide("discardDeadLetter", id, idempotencyKey, Letter.State.DISCARDED);
        return ResponseEntity.ok(DeadLetterShapes.letter(found(id)));
    }

    private void decide(String operation, UUID id, @Nullable String idempotencyKey, Letter.State state) {
        var chosen = new Letters.Selection(List.of(id), null, null);
        once(idempotencyKey, new Request(operation, chosen), () -> {
            var letter = found(id);
            if (letters.decide(chosen, state) == 0) {
                throw Problems.conflict(
                        "The letter waits no more: it is " + letter.state().label() + ".");
            }
            return 1;
        });
    }

    private Decided once(@Nullable String key, Request request, java.util.function.IntSupplier work) {
        return idempotency.once(caller.tenant().id(), key, request, Decided.class, () -> new Decided(work.getAsInt()));
    }

    private Letter found(UUID id) {
        return letters.find(id).orElseThrow(Problems::notFound);
    }
}
