package io.mebuki.seeds.duplicates;

import io.mebuki.api.DuplicatesApi;
import io.mebuki.api.model.Duplicate;
import io.mebuki.api.model.DuplicateComparison;
import io.mebuki.api.model.DuplicateDecision;
import io.mebuki.api.model.DuplicatePage;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.CurrentCaller;
import io.mebuki.platform.web.Cursor;
import io.mebuki.platform.web.ETags;
import io.mebuki.seeds.duplicates.SeenPairs.Seen;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The duplicates of the contract. An institute sees the pairs that it has a seed in, as far as it may see the other one. */
@RestController
class DuplicatesController implements DuplicatesApi {

    private static final String MAY_CURATE = "hasAuthority('seeds:write')";

    private final SeenPairs pairs;
    private final Decisions decisions;
    private final CurrentCaller current;

    DuplicatesController(SeenPairs pairs, Decisions decisions, CurrentCaller current) {
        this.pairs = pairs;
        this.decisions = decisions;
        this.current = current;
    }

    @Override
    @PreAuthorize(MAY_CURATE)
    public ResponseEntity<DuplicatePage> listDuplicates(
            @Nullable String cursor, Integer limit, @Nullable String status, @Nullable String kind) {
        requireOneOf("status", status, List.of("open", "waiting", "linked", "dismissed", "merged"));
        requireOneOf("kind", kind, List.of("copy", "edit", "translation"));
        var found = pairs.page(current.tenant().id(), status, kind, Cursor.read(cursor), limit + 1);
        return ResponseEntity.ok(new DuplicatePage(
                        found.stream().limit(limit).map(DuplicateShapes::shown).toList())
                .nextCursor(Cursor.next(found, limit, seen -> seen.view().pair().id())));
    }

    @Override
    @PreAuthorize(MAY_CURATE)
    public ResponseEntity<DuplicateComparison> getDuplicate(UUID id) {
        var seen = find(id);
        return ResponseEntity.ok().eTag(ETags.of(seen.view().version())).body(DuplicateShapes.compared(seen));
    }

    @Override
    @PreAuthorize(MAY_CURATE)
    public ResponseEntity<Duplicate> decideDuplicate(UUID id, DuplicateDecision input, @Nullable String ifMatch) {
        var institute = current.tenant();
        switch (Decision.valueOf(input.getDecision().name())) {
            case MERGE -> decisions.merge(institute, id, ifMatch, input.getKeep());
            case LINK -> decisions.link(institute, id, ifMatch);
            case DISMISS -> decisions.dismiss(institute, id, ifMatch);
        }
        return answer(id);
    }

    @Override
    @PreAuthorize(MAY_CURATE)
    public ResponseEntity<Duplicate> reopenDuplicate(UUID id, @Nullable String ifMatch) {
        decisions.reopen(current.tenant(), id, ifMatch);
        return answer(id);
    }

    private ResponseEntity<Duplicate> answer(UUID id) {
        var seen = find(id);
        return ResponseEntity.ok().eTag(ETags.of(seen.view().version())).body(DuplicateShapes.shown(seen));
    }

    private Seen find(UUID id) {
        return pairs.find(current.tenant().id(), id).orElseThrow(Problems::notFound);
    }

    private static void requireOneOf(String field, @Nullable String value, List<String> values) {
        if (value != null && !values.contains(value)) {
            throw Problems.invalid(new FieldViolation(field, value, "one of " + String.join(", ", values)));
        }
    }
}
