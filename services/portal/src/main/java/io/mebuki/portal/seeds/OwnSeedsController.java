package io.mebuki.portal.seeds;

import io.mebuki.client.api.SeedUpkeepApi;
import io.mebuki.client.model.SeedChanges;
import io.mebuki.client.model.SeedChanges.ChangeEnum;
import io.mebuki.client.model.SeedChanges.VisibilityEnum;
import io.mebuki.client.model.SeedVersion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a curator has before them: the institute's own seeds, what to do about them, and what has become of each. */
@Controller
@PreAuthorize("hasAuthority('seeds:write')")
class OwnSeedsController {

    private static final int PAGE = 20;
    private static final Set<String> SHOWN_TO = Set.of("public", "members", "private", "draft");

    private final SeedUpkeepApi upkeep;

    OwnSeedsController(SeedUpkeepApi upkeep) {
        this.upkeep = upkeep;
    }

    /** Which seeds are listed; what is empty excludes none. */
    record Filter(String state, String lacks, String words) {

        Filter(@Nullable String state, @Nullable String lacks, @Nullable String words) {
            this.state = SeedForm.text(state);
            this.lacks = SeedForm.text(lacks);
            this.words = SeedForm.text(words).strip();
        }

        public boolean isEmpty() {
            return state.isEmpty() && lacks.isEmpty() && words.isEmpty();
        }
    }

    @GetMapping("/seeds/own")
    String list(Filter filter, @RequestParam(required = false) @Nullable String cursor, Model model) {
        var page = upkeep.listSeedUpkeep(
                given(filter.state()), given(filter.lacks()), given(filter.words()), cursor, PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("summary", upkeep.summarizeSeedUpkeep());
        model.addAttribute("seeds", page.getItems());
        model.addAttribute("next", page.getNextCursor());
        model.addAttribute("first", cursor == null);
        return "seeds/own";
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * One change to many seeds. Before seeds are withdrawn it is asked once more.
     *
     * @param change {@code confirm}, {@code withdraw}, or who may see them from now on
     */
    @PostMapping("/seeds/own/changes")
    String change(
            @RequestParam(defaultValue = "") List<UUID> id,
            @RequestParam String change,
            @RequestParam(defaultValue = "false") boolean sure,
            Filter filter,
            Model model,
            RedirectAttributes after) {
        var ids = new LinkedHashSet<>(id);
        after.addAttribute("state", filter.state());
        after.addAttribute("lacks", filter.lacks());
        after.addAttribute("words", filter.words());
        if (ids.isEmpty()) {
            after.addFlashAttribute("none", true);
            return "redirect:/seeds/own";
        }
        if (change.equals("withdraw") && !sure) {
            model.addAttribute("filter", filter);
            model.addAttribute("seeds", ids.stream().map(upkeep::getSeedUpkeep).toList());
            return "seeds/withdrawals";
        }
        var done = upkeep.changeSeeds(input(ids, change), null);
        after.addFlashAttribute("changed", done.getChanged());
        after.addFlashAttribute("change", change);
        return "redirect:/seeds/own";
    }

    private static SeedChanges input(Set<UUID> ids, String change) {
        var changes = new SeedChanges().ids(ids);
        return SHOWN_TO.contains(change)
                ? changes.change(ChangeEnum.VISIBILITY).visibility(VisibilityEnum.fromValue(change))
                : changes.change(ChangeEnum.fromValue(change));
    }

    @PostMapping("/seeds/{id}/confirmation")
    String confirm(@PathVariable UUID id, RedirectAttributes after) {
        upkeep.changeSeeds(new SeedChanges().ids(Set.of(id)).change(ChangeEnum.CONFIRM), null);
        after.addFlashAttribute("done", "seed.confirmed");
        return "redirect:/seeds/" + id;
    }

    @GetMapping("/seeds/{id}/history")
    String history(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        var page = upkeep.listSeedHistory(id, cursor, PAGE);
        var present = page.getItems().getFirst().getState() != SeedVersion.StateEnum.WITHDRAWN || cursor != null;
        model.addAttribute("id", id);
        model.addAttribute("present", present);
        model.addAttribute("versions", page.getItems());
        model.addAttribute("next", page.getNextCursor());
        model.addAttribute("first", cursor == null);
        return "seeds/history";
    }
}
