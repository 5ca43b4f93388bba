package io.mebuki.seeds.upkeep;

import io.mebuki.api.SeedUpkeepApi;
import io.mebuki.api.model.SeedChanges;
import io.mebuki.api.model.SeedHistory;
import io.mebuki.api.model.SeedUpkeep;
import io.mebuki.api.model.SeedUpkeepPage;
import io.mebuki.api.model.SeedUpkeepSummary;
import io.mebuki.api.model.SeedsChanged;
import io.mebuki.events.OrganizationRef;
import io.mebuki.platform.idempotency.Idempotency;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.CurrentCaller;
import io.mebuki.platform.web.Cursor;
import io.mebuki.seeds.catalogue.BulkChanges;
import io.mebuki.seeds.catalogue.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The upkeep of seeds of the contract. */
@RestController
class SeedUpkeepController implements SeedUpkeepApi {

    private static final String MAY_WRITE = "hasAuthority('seeds:write')";

    private final UpkeepStore store;
    private final Days days;
    private final History history;
    private final BulkChanges bulk;
    private final Idempotency idempotency;
    private final UpkeepShapes shapes;
    private final CurrentCaller current;

    SeedUpkeepController(
            UpkeepStore store,
            Days days,
            History history,
            BulkChanges bulk,
            Idempotency idempotency,
            UpkeepShapes shapes,
            CurrentCaller current) {
        this.store = store;
        this.days = days;
        this.history = history;
        this.bulk = bulk;
        this.idempotency = idempotency;
        this.shapes = shapes;
        this.current = current;
    }

    private record Changing(
            String operation,
            Set<UUID> ids,
            String change,
            @Nullable String visibility) {}

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<SeedUpkeepPage> listSeedUpkeep(
            @Nullable String state,
            @Nullable String lacks,
            @Nullable String words,
            @Nullable String cursor,
            Integer limit) {
        var after = Cursor.read(cursor);
        requireOneOf("state", state, List.of("published", "due", "draft", "hidden"));
        requireOneOf("lacks", lacks, List.of("text", "purpose", "contact", "people"));
        var filter = new UpkeepStore.Filter(state, lacks, words);
        var found = store.list(publisher(), filter, days.today(), after, limit + 1);
        return ResponseEntity.ok(new SeedUpkeepPage(
                        found.stream().limit(limit).map(shapes::shown).toList())
                .nextCursor(Cursor.next(found, limit, Kept::id)));
    }

    private static void requireOneOf(String parameter, @Nullable String value, List<String> values) {
        if (value != null && !values.contains(value)) {
            throw Problems.invalid(new FieldViolation(parameter, value, "one of " + String.join(", ", values)));
        }
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<SeedUpkeepSummary> summarizeSeedUpkeep() {
        return ResponseEntity.ok(shapes.shown(current.tenant(), store.summary(publisher(), days.today())));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<SeedUpkeep> getSeedUpkeep(UUID id) {
        return ResponseEntity.ok(shapes.shown(store.find(publisher(), id).orElseThrow(Problems::notFound)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<SeedsChanged> changeSeeds(SeedChanges changes, @Nullable String idempotencyKey) {
        var visibility = visibility(changes);
        var asked = new Changing(
                "changeSeeds",
                changes.getIds(),
                changes.getChange().getValue(),
                visibility == null ? null : visibility.stored());
        int changed = idempotency.once(
                publisher(),
                idempotencyKey,
                asked,
                Integer.class,
                () -> change(changes, visibility).orElseThrow(Problems::notFound));
        return ResponseEntity.ok(new SeedsChanged(changed, changes.getIds().size() - changed));
    }

    private Optional<Integer> change(SeedChanges changes, @Nullable Visibility visibility) {
        var tenant = current.tenant();
        var publisher = new OrganizationRef(tenant.id(), tenant.alias());
        return switch (changes.getChange().getValue()) {
            case "confirm" -> bulk.confirm(publisher, changes.getIds());
            case "withdraw" -> bulk.withdraw(publisher, changes.getIds());
            default -> bulk.show(publisher, changes.getIds(), Objects.requireNonNull(visibility));
        };
    }

    private static @Nullable Visibility visibility(SeedChanges changes) {
        var given = changes.getVisibility();
        boolean wanted = changes.getChange() == SeedChanges.ChangeEnum.VISIBILITY;
        if (wanted != (given != null)) {
            throw Problems.invalid(new FieldViolation(
                    "visibility",
                    given == null ? null : given.getValue(),
                    wanted ? "one of public, members, private, draft" : "nothing, unless change is visibility"));
        }
        return given == null ? null : Visibility.valueOf(given.getValue().toUpperCase(Locale.ROOT));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<SeedHistory> listSeedHistory(UUID id, @Nullable String cursor, Integer limit) {
        var after = Cursor.read(cursor);
        if (!history.owns(publisher(), id)) {
            throw Problems.notFound();
        }
        long before = after == null ? Long.MAX_VALUE : after.getLeastSignificantBits();
        var found = history.versions(id, before, limit);
        return ResponseEntity.ok(new SeedHistory(
                        found.stream().limit(limit).map(shapes::shown).toList())
                .nextCursor(Cursor.next(found, limit, version -> new UUID(0, version.number()))));
    }

    private UUID publisher() {
        return current.tenant().id();
    }
}
