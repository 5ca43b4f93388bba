package io.mebuki.needs.intake;

import io.mebuki.api.NeedsApi;
import io.mebuki.api.model.Need;
import io.mebuki.api.model.NeedInput;
import io.mebuki.api.model.NeedPage;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.CurrentCaller;
import io.mebuki.platform.web.Cursor;
import io.mebuki.platform.web.ETags;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The operations on needs. */
@RestController
class NeedsController implements NeedsApi {

    private static final String READ = "hasAuthority('needs:read')";
    private static final String WRITE = "hasAuthority('needs:write')";

    private final Intake intake;
    private final NeedStore needs;
    private final CurrentCaller caller;

    NeedsController(Intake intake, NeedStore needs, CurrentCaller caller) {
        this.intake = intake;
        this.needs = needs;
        this.caller = caller;
    }

    @Override
    @PreAuthorize(WRITE)
    public ResponseEntity<Need> createNeed(NeedInput input, @Nullable String idempotencyKey) {
        var need = intake.draft(caller.tenant(), idempotencyKey, NeedAnswers.content(input));
        return ResponseEntity.created(URI.create(NeedsApi.PATH_CREATE_NEED + "/" + need.id()))
                .eTag(ETags.of(need.version()))
                .body(NeedAnswers.whole(need));
    }

    @Override
    @PreAuthorize(WRITE)
    public ResponseEntity<Need> editNeed(UUID id, NeedInput input, @Nullable String ifMatch) {
        return answer(new View.Whole(intake.edit(caller.tenant(), id, ifMatch, NeedAnswers.content(input))));
    }

    @Override
    @PreAuthorize(WRITE)
    public ResponseEntity<Need> publishNeed(UUID id, @Nullable String idempotencyKey) {
        return answer(new View.Whole(intake.publish(caller.tenant(), id, idempotencyKey)));
    }

    @Override
    @PreAuthorize(WRITE)
    public ResponseEntity<Need> closeNeed(UUID id, @Nullable String idempotencyKey) {
        return answer(new View.Whole(intake.close(caller.tenant(), id, idempotencyKey)));
    }

    @Override
    @PreAuthorize(READ)
    public ResponseEntity<Need> getNeed(UUID id) {
        return answer(needs.visible(id, caller.tenant()).orElseThrow(Problems::notFound));
    }

    @Override
    @PreAuthorize(READ)
    public ResponseEntity<NeedPage> listNeeds(String scope, @Nullable String cursor, Integer limit) {
        // One more than asked for tells whether there is a next page.
        var found = needs.page(caller.tenant(), onlyOwn(scope), Cursor.read(cursor), limit + 1);
        var items = found.stream().limit(limit).map(NeedAnswers::answer).toList();
        return ResponseEntity.ok(new NeedPage(items).nextCursor(Cursor.next(found, limit, View::id)));
    }

    private static boolean onlyOwn(String scope) {
        return switch (scope) {
            case "own" -> true;
            case "visible" -> false;
            default -> throw Problems.invalid(new FieldViolation("scope", scope, "one of visible, own"));
        };
    }

    private static ResponseEntity<Need> answer(View view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(NeedAnswers.answer(view));
    }
}
