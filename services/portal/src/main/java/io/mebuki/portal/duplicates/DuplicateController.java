package io.mebuki.portal.duplicates;

import io.mebuki.client.api.DuplicatesApi;
import io.mebuki.client.model.Duplicate;
import io.mebuki.client.model.DuplicateDecision;
import io.mebuki.client.model.DuplicateDecision.DecisionEnum;
import io.mebuki.portal.api.ETags;
import io.mebuki.portal.api.Inputs;
import io.mebuki.portal.api.Sent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pairs of seeds that seem to tell of the same technology: the list, both texts side by side, and what is decided. */
@Controller
@PreAuthorize("hasAuthority('seeds:write')")
class DuplicateController {

    private static final int PAGE = 20;
    private static final List<String> STATUSES = List.of("open", "waiting", "linked", "dismissed", "merged");

    private final DuplicatesApi duplicates;

    DuplicateController(DuplicatesApi duplicates) {
        this.duplicates = duplicates;
    }

    /** What the buttons of a pair say. */
    enum Said {
        MERGED,
        LINKED,
        DISMISSED,
        REOPENED
    }

    @GetMapping("/duplicates")
    String list(
            @RequestParam(defaultValue = "open") String scope,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        var status = STATUSES.contains(scope) ? scope : "open";
        var page = duplicates.listDuplicates(cursor, PAGE, status, null);
        model.addAttribute("pairs", page.getItems());
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("status", status);
        model.addAttribute("next", page.getNextCursor());
        model.addAttribute("first", cursor == null);
        return "duplicates/list";
    }

    @GetMapping("/duplicates/{id}")
    String show(@PathVariable UUID id, Model model) {
        var read = duplicates.getDuplicateWithHttpInfo(id);
        var comparison = ETags.body(read);
        var pair = comparison.getDuplicate();
        model.addAttribute("version", ETags.of(read));
        model.addAttribute("pair", pair);
        model.addAttribute(
                "sides",
                List.of(
                        Side.of(pair.getOne(), comparison.getOne(), pair.getKept()),
                        Side.of(pair.getOther(), comparison.getOther(), pair.getKept())));
        return "duplicates/pair";
    }

    @PostMapping("/duplicates/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam Said said,
            @RequestParam(required = false) @Nullable UUID keep,
            @RequestParam String version,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        return switch (Sent.attempt(new Inputs(), () -> send(id, said, keep, version))) {
            case Sent.Done<Duplicate> done -> {
                after.addFlashAttribute("done", "duplicate." + said.name().toLowerCase(Locale.ROOT));
                yield "redirect:/duplicates/" + id;
            }
            case Sent.Refused<Duplicate>(var complaints) -> {
                model.addAttribute("complaints", complaints);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(id, model);
            }
        };
    }

    private Duplicate send(UUID id, Said said, @Nullable UUID keep, String version) {
        return switch (said) {
            case MERGED ->
                duplicates.decideDuplicate(
                        id, new DuplicateDecision().decision(DecisionEnum.MERGE).keep(keep), version);
            case LINKED -> duplicates.decideDuplicate(id, new DuplicateDecision().decision(DecisionEnum.LINK), version);
            case DISMISSED ->
                duplicates.decideDuplicate(id, new DuplicateDecision().decision(DecisionEnum.DISMISS), version);
            case REOPENED -> duplicates.reopenDuplicate(id, version);
        };
    }
}
