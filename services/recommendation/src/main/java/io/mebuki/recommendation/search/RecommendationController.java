package io.mebuki.recommendation.search;

import io.mebuki.api.CollaboratorsApi;
import io.mebuki.api.InstitutionsApi;
import io.mebuki.api.model.CollaboratorSearch;
import io.mebuki.api.model.Collaborators;
import io.mebuki.api.model.Institutions;
import io.mebuki.platform.security.CurrentCaller;
import io.mebuki.recommendation.expertise.Question;
import io.mebuki.recommendation.expertise.Scope;
import io.mebuki.recommendation.expertise.StoredSeed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The searches for people and for institutions. */
@RestController
class RecommendationController implements CollaboratorsApi, InstitutionsApi {

    private static final int USUAL_LIMIT = 10;
    private static final String READ = "hasAuthority('people:read')";

    private final CurrentCaller caller;
    private final Questions questions;
    private final ExpertSearch experts;

    RecommendationController(CurrentCaller caller, Questions questions, ExpertSearch experts) {
        this.caller = caller;
        this.questions = questions;
        this.experts = experts;
    }

    @Override
    @PreAuthorize(READ)
    public ResponseEntity<Collaborators> searchCollaborators(CollaboratorSearch search) {
        var question = question(search);
        var items = find(
                search,
                question,
                Scope.Behind.PEOPLE,
                seed -> seed.people().stream().map(StoredSeed.Person::id).toList());
        var answer = new Collaborators(items.stream().map(Answers::collaborator).toList());
        return ResponseEntity.ok(answer.lexicalOnly(question.vector() == null));
    }

    @Override
    @PreAuthorize(READ)
    public ResponseEntity<Institutions> searchInstitutions(CollaboratorSearch search) {
        var question = question(search);
        var items = find(
                search,
                question,
                Scope.Behind.INSTITUTION,
                seed -> List.of(Objects.requireNonNull(seed.institution())));
        var answer = new Institutions(items.stream().map(Answers::institution).toList());
        return ResponseEntity.ok(answer.lexicalOnly(question.vector() == null));
    }

    /** The contract lets exactly one of the three pass. */
    private Question question(CollaboratorSearch search) {
        var reader = caller.tenant();
        if (search.getNeedId() != null) {
            return questions.ofNeed(search.getNeedId(), reader);
        }
        if (search.getSeedId() != null) {
            return questions.ofSeed(search.getSeedId(), reader);
        }
        return questions.ofText(search.getTitle(), Objects.requireNonNull(search.getText()));
    }

    private List<ExpertSearch.Item> find(
            CollaboratorSearch search, Question question, Scope.Behind behind, Function<StoredSeed, List<UUID>> who) {
        var without = search.getExcludeOrganizations();
        var scope = new Scope(
                caller.tenant().id(), behind, without == null ? Set.of() : Set.copyOf(without), search.getSeedId());
        int limit = search.getLimit() == null ? USUAL_LIMIT : search.getLimit();
        return experts.find(question, scope, who, limit);
    }
}
