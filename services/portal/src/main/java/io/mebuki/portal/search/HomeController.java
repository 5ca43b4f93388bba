package io.mebuki.portal.search;

import io.mebuki.client.api.NeedsApi;
import io.mebuki.client.api.SeedsApi;
import io.mebuki.portal.api.Complaints;
import io.mebuki.portal.evidence.Dial;
import io.mebuki.portal.login.Viewers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.RestClientException;

/** The first page: one large text field, and for members what is theirs. */
@Controller
class HomeController {

    private static final Logger log = LoggerFactory.getLogger(HomeController.class);
    private static final int LATEST = 5;

    private final Viewers viewers;
    private final NeedsApi needs;
    private final SeedsApi seeds;

    HomeController(Viewers viewers, NeedsApi needs, SeedsApi seeds) {
        this.viewers = viewers;
        this.needs = needs;
        this.seeds = seeds;
    }

    @GetMapping("/")
    String home(Model model) {
        if (viewers.current().may("operations:read")) {
            return "redirect:/operations"; // who comes with an alarm has no need to search
        }
        model.addAttribute("text", "");
        model.addAttribute("mode", "relevant");
        model.addAttribute("distance", Dial.USUAL);
        model.addAttribute("complaints", new Complaints());
        model.addAttribute("examples", SearchController.EXAMPLES);
        try {
            addOwn(model);
        } catch (RestClientException failure) {
            // The search is what people come for; it stays when the lists cannot be read.
            log.warn("Home is shown without lists: {}", failure.getMessage());
        }
        return "home";
    }

    @GetMapping("/about")
    String about() {
        return "about";
    }

    private void addOwn(Model model) {
        var viewer = viewers.current();
        if (viewer.may("needs:write")) {
            model.addAttribute("needs", needs.listNeeds("own", null, LATEST).getItems());
        }
        if (viewer.may("seeds:write")) {
            model.addAttribute("seeds", seeds.listSeeds("own", null, LATEST).getItems());
        }
    }
}
