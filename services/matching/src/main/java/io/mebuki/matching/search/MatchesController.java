package io.mebuki.matching.search;

import io.mebuki.api.MatchesApi;
import io.mebuki.api.model.MatchFilter;
import io.mebuki.api.model.MatchSearch;
import io.mebuki.api.model.NeedMatches;
import io.mebuki.api.model.SeedMatches;
import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.analysis.Wording;
import io.mebuki.matching.embedding.EmbeddingException;
import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.index.Viewer;
import io.mebuki.matching.index.Viewers;
import io.mebuki.matching.ranking.Judged;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Role;
import io.mebuki.matching.verdicts.Verdicts;
import io.mebuki.platform.problem.DependencyUnavailableException;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.CurrentCaller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The matches of the contract. */
@RestController
class MatchesController implements MatchesApi {

    private static final Logger log = LoggerFactory.getLogger(MatchesController.class);

    private static final int USUAL_LIMIT = 10;
    private static final int GUEST_LIMIT = 10;
    private static final double USUAL_NOVELTY = .5;

    private final CurrentCaller caller;
    private final LiveSearches searches;
    private final Verdicts verdicts;

    MatchesController(CurrentCaller caller, LiveSearches searches, Verdicts verdicts) {
        this.caller = caller;
        this.searches = searches;
        this.verdicts = verdicts;
    }

    @Override
    @PreAuthorize("isAnonymous() or hasAuthority('matches:read')")
    public ResponseEntity<SeedMatches> searchMatches(MatchSearch search) {
        var wanted = wanted(search, Viewers.of(caller.caller()));
        var title =
                search.getTitle() == null || search.getTitle().isBlank() ? null : new Field("title", search.getTitle());
        var text = new Field("text", search.getText());
        var words = Wording.of(title == null ? "" : title.text(), text.text());
        var at = searches.now();
        var model = at.generation().model();
        try {
            var reader = at.generation().needReader();
            var asked = Asked.meanwhile(reader.begin(title, List.of(text), search.getLanguage()), words);
            return ResponseEntity.ok(Answers.of(at.seeds().find(asked, Judged.NOTHING, wanted), model));
        } catch (DependencyUnavailableException | EmbeddingException unavailable) {
            // Most likely the model, and then words will do; if it is the search server, they won't either.
            log.warn("A search is answered by words alone: {}", unavailable.getMessage());
        }
        var fields = title == null ? List.of(text) : List.of(title, text);
        var language = NeedReader.language(title, List.of(text), search.getLanguage());
        return ResponseEntity.ok(Answers.of(at.byWords().find(fields, language, words, wanted), model)
                .lexicalOnly(true));
    }

    @Override
    @PreAuthorize("hasAuthority('matches:read')")
    public ResponseEntity<SeedMatches> listNeedMatches(UUID id, String mode, @Nullable Double novelty, Integer limit) {
        var viewer = Viewers.of(caller.caller());
        var asked = mode(mode, novelty);
        var at = searches.now();
        var need = at.generation()
                .needs()
                .find(id, viewer)
                .filter(found -> !found.isMaskedFrom(viewer))
                .orElseThrow(Problems::notFound);
        var wanted = new Wanted(viewer, SeedFilter.NONE, asked, limit, need.trl(), false);
        var answer = at.seeds().find(Asked.of(need), verdicts.onNeed(viewer, id), wanted);
        return ResponseEntity.ok(Answers.of(answer, at.generation().model()));
    }

    @Override
    @PreAuthorize("hasAuthority('matches:read')")
    public ResponseEntity<NeedMatches> listSeedMatches(UUID id, Integer limit) {
        var viewer = Viewers.of(caller.caller());
        var at = searches.now();
        var seed = at.generation().seeds().find(id, viewer).orElseThrow(Problems::notFound);
        var answer = at.needs().find(seed, verdicts.onSeed(viewer, id), viewer, limit);
        return ResponseEntity.ok(Answers.of(answer, at.generation().model()));
    }

    private static Wanted wanted(MatchSearch search, Viewer viewer) {
        int limit = search.getLimit() == null ? USUAL_LIMIT : search.getLimit();
        boolean collapse = Boolean.TRUE.equals(search.getCollapse());
        return switch (viewer) {
            case Viewer.Guest() ->
                new Wanted(
                        viewer,
                        filter(search),
                        new Wanted.Mode.Relevant(),
                        Math.min(limit, GUEST_LIMIT),
                        null,
                        collapse);
            case Viewer.Organization(UUID _, boolean _) ->
                new Wanted(viewer, filter(search), mode(search), limit, null, collapse);
        };
    }

    private static Wanted.Mode mode(MatchSearch search) {
        if (search.getAspect() != null) {
            return new Wanted.Mode.Aspect(Role.ofCode(search.getAspect().getValue()));
        }
        var mode = search.getMode() == null ? "relevant" : search.getMode().getValue();
        return mode(mode, search.getNovelty());
    }

    private static Wanted.Mode mode(String mode, @Nullable Double novelty) {
        return switch (mode) {
            case "relevant" -> new Wanted.Mode.Relevant();
            case "unexpected" -> new Wanted.Mode.Unexpected(novelty == null ? USUAL_NOVELTY : novelty);
            default -> throw Problems.invalid(new FieldViolation("mode", mode, "relevant or unexpected"));
        };
    }

    private static SeedFilter filter(MatchSearch search) {
        MatchFilter filter = search.getFilter();
        return filter == null
                ? SeedFilter.NONE
                : new SeedFilter(
                        orEmpty(filter.getOrganizations()),
                        orEmpty(filter.getFields()),
                        orEmpty(filter.getTrl()),
                        orEmpty(filter.getLanguages()));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
