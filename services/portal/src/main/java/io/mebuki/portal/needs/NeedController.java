package io.mebuki.portal.needs;

import io.mebuki.client.api.CollaboratorsApi;
import io.mebuki.client.api.MatchesApi;
import io.mebuki.client.api.NeedsApi;
import io.mebuki.client.api.SeedsApi;
import io.mebuki.client.model.CollaboratorSearch;
import io.mebuki.client.model.Need;
import io.mebuki.portal.api.Fetcher;
import io.mebuki.portal.evidence.Dial;
import io.mebuki.portal.evidence.MatchCards;
import io.mebuki.portal.evidence.MatchList;
import io.mebuki.portal.evidence.Texts;
import io.mebuki.portal.login.Viewer;
import io.mebuki.portal.login.Viewers;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Needs to read: the own ones, those of others as far as they are disclosed, and one with its matches and people. */
@Controller
@PreAuthorize("hasAuthority('needs:read')")
class NeedController {

    private static final Logger log = LoggerFactory.getLogger(NeedController.class);
    private static final int PAGE = 20;
    private static final int CARDS = 10;

    private final NeedsApi needs;
    private final MatchesApi matches;
    private final SeedsApi seeds;
    private final CollaboratorsApi collaborators;
    private final Fetcher fetcher;
    private final Viewers viewers;

    NeedController(
            NeedsApi needs,
            MatchesApi matches,
            SeedsApi seeds,
            CollaboratorsApi collaborators,
            Fetcher fetcher,
            Viewers viewers) {
        this.needs = needs;
        this.matches = matches;
        this.seeds = seeds;
        this.collaborators = collaborators;
        this.fetcher = fetcher;
        this.viewers = viewers;
    }

    @GetMapping("/needs")
    String list(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        var own = scope == null ? viewers.current().may("needs:write") : scope.equals("own");
        var page = needs.listNeeds(own ? "own" : "visible", cursor, PAGE);
        model.addAttribute("needs", page.getItems());
        model.addAttribute("next", page.getNextCursor());
        model.addAttribute("first", cursor == null);
        model.addAttribute("own", own);
        return "needs/list";
    }

    @GetMapping("/needs/{id:[0-9a-fA-F-]{36}}")
    String need(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "relevant") String mode,
            @RequestParam(defaultValue = "3") int distance,
            Locale locale,
            Model model) {
        var need = needs.getNeed(id);
        var unexpected = mode.equals("unexpected");
        model.addAttribute("need", need);
        model.addAttribute("own", own(need));
        if (own(need) && viewers.current().may("matches:write")) {
            model.addAttribute("judge", "/needs/" + id + "/verdicts");
        }
        model.addAttribute("mode", unexpected ? "unexpected" : "relevant");
        model.addAttribute("distance", Dial.known(distance));
        if (need.getStatus() == Need.StatusEnum.PUBLISHED
                && !need.getMasked()
                && viewers.current().may("matches:read")) {
            addMatches(need, unexpected ? Dial.novelty(distance) : null, locale, model);
        }
        return "needs/need";
    }

    /** The need itself is shown whether or not its matches can be. */
    private void addMatches(Need need, @Nullable Double novelty, Locale locale, Model model) {
        try {
            model.addAttribute("matches", matches(need, novelty, locale));
            model.addAttribute("state", "found");
        } catch (HttpClientErrorException.NotFound notYet) {
            // Published a moment ago, and not yet heard of by those who compare.
            model.addAttribute("state", "pending");
        } catch (RestClientException failure) {
            log.warn("Need {} is shown without matches: {}", need.getId(), failure.getMessage());
            model.addAttribute("state", "unavailable");
        }
    }

    /** @param novelty none for the relevant reading */
    private MatchList matches(Need need, @Nullable Double novelty, Locale reader) {
        var found = matches.listNeedMatches(need.getId(), novelty == null ? "relevant" : "unexpected", novelty, CARDS);
        var ids = found.getItems().stream().map(item -> item.getSeed().getId()).toList();
        var readable = fetcher.readable(ids, seeds::getSeed);
        return MatchCards.ofSeeds(found, Texts.of(need), readable, reader);
    }

    @GetMapping("/needs/{id}/people")
    @PreAuthorize("hasAuthority('people:read')")
    String people(@PathVariable UUID id, Model model) {
        model.addAttribute("need", needs.getNeed(id));
        model.addAttribute(
                "people",
                collaborators.searchCollaborators(
                        new CollaboratorSearch().needId(id).limit(CARDS)));
        return "needs/people";
    }

    private boolean own(Need need) {
        return own(need, viewers.current());
    }

    static boolean own(Need need, Viewer viewer) {
        var organization = need.getOrganization();
        return organization != null && viewer.may("needs:write", organization.getAlias());
    }
}
