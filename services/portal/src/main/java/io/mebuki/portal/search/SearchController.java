package io.mebuki.portal.search;

import io.mebuki.client.api.MatchesApi;
import io.mebuki.client.api.SeedsApi;
import io.mebuki.client.model.MatchSearch;
import io.mebuki.client.model.MatchSearch.ModeEnum;
import io.mebuki.portal.api.Complaints;
import io.mebuki.portal.api.Fetcher;
import io.mebuki.portal.api.Refusal;
import io.mebuki.portal.evidence.Dial;
import io.mebuki.portal.evidence.MatchCards;
import io.mebuki.portal.evidence.MatchList;
import io.mebuki.portal.evidence.Texts;
import io.mebuki.portal.login.Viewers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientResponseException;

/** The one large text field. A problem is sent by POST, so that it stands in no address, history or log. */
@Controller
class SearchController {

    static final List<String> EXAMPLES = List.of("wall", "bond", "canteen", "orchard");

    private static final int CARDS = 10;

    /** A guest may ask the gateway 10 times a second, and this search is one of them; the other cards show their quotations. */
    private static final int TEXTS_FOR_GUESTS = 5;

    private final MatchesApi matches;
    private final SeedsApi seeds;
    private final Fetcher fetcher;
    private final Viewers viewers;
    private final MessageSource messages;

    SearchController(MatchesApi matches, SeedsApi seeds, Fetcher fetcher, Viewers viewers, MessageSource messages) {
        this.matches = matches;
        this.seeds = seeds;
        this.fetcher = fetcher;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/search")
    String blank(
            @RequestParam(defaultValue = "") String example,
            @RequestParam(defaultValue = "relevant") String mode,
            @RequestParam(defaultValue = "3") int distance,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (EXAMPLES.contains(example)) {
            return search(
                    messages.getMessage("example." + example, null, locale), mode, distance, locale, model, response);
        }
        return page("", mode, distance, new Complaints(), model);
    }

    @PostMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "relevant") String mode,
            @RequestParam(defaultValue = "3") int distance,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var unexpected = "unexpected".equals(mode) && viewers.current().may("matches:read");
        var problem = text.replace("\r\n", "\n");
        var complaints = new Complaints();
        if (problem.isBlank()) {
            complaints.add("text", "");
        } else {
            try {
                model.addAttribute("matches", matches(problem, unexpected, distance, locale));
            } catch (RestClientResponseException failure) {
                var refusal = Refusal.of(failure);
                if (!refusal.mendable()) {
                    throw failure;
                }
                complaints = Complaints.of(refusal);
            }
        }
        if (!complaints.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(problem, unexpected ? "unexpected" : "relevant", distance, complaints, model);
    }

    private MatchList matches(String text, boolean unexpected, int distance, Locale reader) {
        var found = matches.searchMatches(new MatchSearch()
                .text(text)
                .mode(unexpected ? ModeEnum.UNEXPECTED : ModeEnum.RELEVANT)
                .novelty(unexpected ? Dial.novelty(distance) : null)
                .limit(CARDS));
        var ids = found.getItems().stream()
                .map(item -> item.getSeed().getId())
                .limit(viewers.current().guest() ? TEXTS_FOR_GUESTS : CARDS)
                .toList();
        return MatchCards.ofSeeds(found, Texts.ofSearch(text), fetcher.readable(ids, seeds::getSeed), reader);
    }

    private static String page(String text, String mode, int distance, Complaints complaints, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("mode", mode);
        model.addAttribute("distance", Dial.known(distance));
        model.addAttribute("complaints", complaints);
        model.addAttribute("examples", EXAMPLES);
        return "search";
    }
}
