package io.mebuki.seeds.harvest;

import io.mebuki.api.HarvestSourcesApi;
import io.mebuki.api.model.HarvestDraftPage;
import io.mebuki.api.model.HarvestPreview;
import io.mebuki.api.model.HarvestRun;
import io.mebuki.api.model.HarvestRunPage;
import io.mebuki.api.model.HarvestSource;
import io.mebuki.api.model.HarvestSourceInput;
import io.mebuki.api.model.HarvestSourcePage;
import io.mebuki.platform.idempotency.Idempotency;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.CurrentCaller;
import io.mebuki.platform.web.Cursor;
import io.mebuki.platform.web.ETags;
import io.mebuki.seeds.harvest.Run.Status;
import io.mebuki.seeds.harvest.oai.Transport;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The harvests of the contract. An institute sees its own only. */
@RestController
class HarvestSourcesController implements HarvestSourcesApi {

    private static final String MAY_READ = "hasAuthority('imports:read')";
    private static final String MAY_WRITE = "hasAuthority('imports:write')";
    private static final String PATH = "/api/v1/harvest-sources/";

    private final Sources sources;
    private final SourceStore store;
    private final RunStore runs;
    private final HarvestedStore harvested;
    private final Incoming.Reader reader;
    private final Transport transport;
    private final Idempotency idempotency;
    private final CurrentCaller current;
    private final HttpServletRequest request;

    HarvestSourcesController(
            Sources sources,
            SourceStore store,
            RunStore runs,
            HarvestedStore harvested,
            Incoming.Reader reader,
            Transport transport,
            Idempotency idempotency,
            CurrentCaller current,
            HttpServletRequest request) {
        this.sources = sources;
        this.store = store;
        this.runs = runs;
        this.harvested = harvested;
        this.reader = reader;
        this.transport = transport;
        this.idempotency = idempotency;
        this.current = current;
        this.request = request;
    }

    private record Creation(String operation, Source.Content content) {}

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<HarvestSourcePage> listHarvestSources(@Nullable String cursor, Integer limit) {
        var found = store.page(current.tenant().id(), Cursor.read(cursor), limit + 1);
        return ResponseEntity.ok(new HarvestSourcePage(shown(found, limit, this::shown))
                .nextCursor(Cursor.next(found, limit, Source::id)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<HarvestSource> createHarvestSource(
            HarvestSourceInput input, @Nullable String idempotencyKey) {
        var publisher = current.tenant();
        var content = HarvestShapes.content(input);
        var source = idempotency.once(
                publisher.id(),
                idempotencyKey,
                new Creation("createHarvestSource", content),
                Source.class,
                () -> sources.add(publisher, content));
        return ResponseEntity.created(URI.create(PATH + source.id()))
                .eTag(ETags.of(source.version()))
                .body(shown(source));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<HarvestPreview> previewHarvestSource(HarvestSourceInput input) {
        var locale = request.getLocale();
        var preview = Preview.of(HarvestShapes.content(input), transport, reader, locale);
        return ResponseEntity.ok(HarvestShapes.shown(preview, locale));
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<HarvestSource> getHarvestSource(UUID id) {
        return answer(sources.find(current.tenant(), id));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<HarvestSource> changeHarvestSource(
            UUID id, HarvestSourceInput input, @Nullable String ifMatch) {
        return answer(sources.change(current.tenant(), id, ifMatch, HarvestShapes.content(input)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<Void> deleteHarvestSource(UUID id, @Nullable String ifMatch) {
        sources.delete(current.tenant(), id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<HarvestRunPage> listHarvestRuns(UUID id, @Nullable String cursor, Integer limit) {
        var after = Cursor.read(cursor);
        var found = runs.page(sources.find(current.tenant(), id).id(), after, limit + 1);
        return ResponseEntity.ok(
                new HarvestRunPage(shown(found, limit, this::shown)).nextCursor(Cursor.next(found, limit, Run::id)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<HarvestRun> startHarvestRun(UUID id, Boolean whole) {
        var run = sources.harvest(current.tenant(), id, whole);
        return ResponseEntity.accepted()
                .location(URI.create(PATH + id + "/runs/" + run.id()))
                .body(shown(run));
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<HarvestRun> getHarvestRun(UUID id, UUID run) {
        return ResponseEntity.ok(shown(own(id, run)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<HarvestRun> cancelHarvestRun(UUID id, UUID run) {
        runs.end(own(id, run).id(), Status.CANCELLED, null);
        return ResponseEntity.ok(shown(own(id, run)));
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<HarvestDraftPage> listHarvestDrafts(UUID id, @Nullable String cursor, Integer limit) {
        var after = Cursor.read(cursor);
        var found = harvested.drafts(sources.find(current.tenant(), id).id(), after, limit + 1);
        return ResponseEntity.ok(new HarvestDraftPage(
                        shown(found, limit, draft -> HarvestShapes.shown(draft, request.getLocale())))
                .nextCursor(Cursor.next(found, limit, Draft::id)));
    }

    private Run own(UUID source, UUID run) {
        return runs.find(sources.find(current.tenant(), source).id(), run).orElseThrow(Problems::notFound);
    }

    private HarvestSource shown(Source source) {
        @Nullable
        Run last = runs.page(source.id(), null, 1).stream().findFirst().orElse(null);
        return HarvestShapes.shown(source, last, request.getLocale());
    }

    private HarvestRun shown(Run run) {
        return HarvestShapes.shown(run, request.getLocale());
    }

    private ResponseEntity<HarvestSource> answer(Source source) {
        return ResponseEntity.ok().eTag(ETags.of(source.version())).body(shown(source));
    }

    private static <T, S> List<S> shown(List<T> found, int limit, Function<T, S> shape) {
        return found.stream().limit(limit).map(shape).toList();
    }
}
