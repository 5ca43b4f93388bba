package io.mebuki.seeds.catalogue;

import io.mebuki.api.SeedsApi;
import io.mebuki.api.model.SeedInput;
import io.mebuki.api.model.SeedPage;
import io.mebuki.platform.idempotency.Idempotency;
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

/** The seeds of the contract. */
@RestController
class SeedsController implements SeedsApi {

    private static final String MAY_READ = "isAnonymous() or hasAuthority('seeds:read')";
    private static final String MAY_WRITE = "hasAuthority('seeds:write')";

    private final Catalogue catalogue;
    private final SeedStore store;
    private final SeedList list;
    private final SeedShapes shapes;
    private final Idempotency idempotency;
    private final CurrentCaller current;

    SeedsController(
            Catalogue catalogue,
            SeedStore store,
            SeedList list,
            SeedShapes shapes,
            Idempotency idempotency,
            CurrentCaller current) {
        this.catalogue = catalogue;
        this.store = store;
        this.list = list;
        this.shapes = shapes;
        this.idempotency = idempotency;
        this.current = current;
    }

    private record Creation(String operation, SeedContent content) {}

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<io.mebuki.api.model.Seed> createSeed(SeedInput input, @Nullable String idempotencyKey) {
        var publisher = current.tenant();
        var content = shapes.content(input);
        var seed = idempotency.once(
                publisher.id(),
                idempotencyKey,
                new Creation("createSeed", content),
                Seed.class,
                () -> catalogue.publish(publisher, content));
        return ResponseEntity.created(URI.create("/api/v1/seeds/" + seed.id()))
                .eTag(ETags.of(seed.version()))
                .body(shapes.shown(seed));
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<io.mebuki.api.model.Seed> getSeed(UUID id) {
        return answer(store.find(id, Reader.of(current.caller())).orElseThrow(Problems::notFound));
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<SeedPage> listSeeds(String scope, @Nullable String cursor, Integer limit) {
        var after = Cursor.read(cursor);
        var page = switch (scope) {
            case "visible" -> list.visible(Reader.of(current.caller()), after, limit);
            case "own" -> list.own(new Reader(current.tenant().id()), after, limit);
            default -> throw Problems.invalid(new FieldViolation("scope", scope, "one of visible, own"));
        };
        var last = page.last();
        return ResponseEntity.ok(
                new SeedPage(page.items().stream().map(shapes::shown).toList())
                        .nextCursor(last == null ? null : Cursor.after(last)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<io.mebuki.api.model.Seed> reviseSeed(UUID id, SeedInput input, @Nullable String ifMatch) {
        return answer(catalogue.revise(current.tenant(), id, ifMatch, shapes.content(input)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<Void> withdrawSeed(UUID id, @Nullable String ifMatch) {
        catalogue.withdraw(current.tenant(), id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<io.mebuki.api.model.Seed> answer(Seed seed) {
        return ResponseEntity.ok().eTag(ETags.of(seed.version())).body(shapes.shown(seed));
    }
}
