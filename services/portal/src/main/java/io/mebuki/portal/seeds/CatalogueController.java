package io.mebuki.portal.seeds;

import io.mebuki.client.api.MatchesApi;
import io.mebuki.client.api.NeedsApi;
import io.mebuki.client.api.SeedUpkeepApi;
import io.mebuki.client.api.SeedsApi;
import io.mebuki.client.model.Seed;
import io.mebuki.portal.api.Fetcher;
import io.mebuki.portal.evidence.MatchCards;
import io.mebuki.portal.evidence.MatchList;
import io.mebuki.portal.login.Viewers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;

/** Seeds to read: everybody's catalogue, one seed, and the needs that it may serve. */
@Controller
class CatalogueController {

    private static final int PAGE = 20;
    private static final int CARDS = 10;

    private final SeedsApi seeds;
    private final SeedUpkeepApi upkeep;
    private final NeedsApi needs;
    private final MatchesApi matches;
    private final Fetcher fetcher;
    private final Viewers viewers;

    CatalogueController(
            SeedsApi seeds,
            SeedUpkeepApi upkeep,
            NeedsApi needs,
            MatchesApi matches,
            Fetcher fetcher,
            Viewers viewers) {
        this.seeds = seeds;
        this.upkeep = upkeep;
        this.needs = needs;
        this.matches = matches;
        this.fetcher = fetcher;
        this.viewers = viewers;
    }

    @GetMapping("/seeds")
    String catalogue(@RequestParam(required = false) @Nullable String cursor, Model model) {
        var page = seeds.listSeeds("visible", cursor, PAGE);
        model.addAttribute("seeds", page.getItems());
        model.addAttribute("next", page.getNextCursor());
        model.addAttribute("first", cursor == null);
        return "seeds/catalogue";
    }

    @GetMapping("/seeds/{id:[0-9a-fA-F-]{36}}")
    String seed(@PathVariable UUID id, Model model) {
        var seed = seeds.getSeed(id);
        model.addAttribute("seed", seed);
        if (own(seed)) {
            model.addAttribute("upkeep", upkeep.getSeedUpkeep(id));
        }
        model.addAttribute("chosenPolicy", UsePolicies.chosen(seed.getUsePolicy()));
        model.addAttribute("policyWords", UsePolicies.words(seed.getUsePolicy()));
        return "seeds/seed";
    }

    @GetMapping("/seeds/{id}/matches")
    @PreAuthorize("hasAuthority('matches:read')")
    String matches(@PathVariable UUID id, Model model) {
        var seed = seeds.getSeed(id);
        model.addAttribute("seed", seed);
        model.addAttribute("matches", matches(seed));
        if (own(seed) && viewers.current().may("matches:write")) {
            model.addAttribute("judge", "/seeds/" + id + "/verdicts");
        }
        return "seeds/matches";
    }

    /** Null when the seed was published a moment ago, and those who compare have not heard of it yet. */
    private @Nullable MatchList matches(Seed seed) {
        try {
            var found = matches.listSeedMatches(seed.getId(), CARDS);
            var readable = found.getItems().stream()
                    .filter(item -> !item.getNeed().getMasked())
                    .map(item -> item.getNeed().getId())
                    .toList();
            return MatchCards.ofNeeds(found, seed, fetcher.readable(readable, needs::getNeed));
        } catch (HttpClientErrorException.NotFound notYet) {
            return null;
        }
    }

    private boolean own(Seed seed) {
        return viewers.current().may("seeds:write", seed.getPublisher().getAlias());
    }
}
