package io.mebuki.portal.operations;

import io.mebuki.client.api.DeadLettersApi;
import io.mebuki.client.model.DeadLetterSelection;
import io.mebuki.client.model.ListeningService;
import java.util.Arrays;
import java.util.List;
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

/** Events that could not be handled: why, and handing them over again. */
@Controller
@PreAuthorize("hasAuthority('operations:read')")
class LettersController {

    private static final String MAY_WRITE = "hasAuthority('operations:write')";
    private static final String LIST = "redirect:/operations/letters";
    private static final int PAGE = 50;
    private static final List<String> STATES = List.of("waiting", "replayed", "discarded");
    private static final List<String> SERVICES = Arrays.stream(ListeningService.values())
            .filter(service -> service != ListeningService.UNKNOWN_DEFAULT_OPEN_API)
            .map(ListeningService::getValue)
            .toList();

    private final DeadLettersApi letters;

    LettersController(DeadLettersApi letters) {
        this.letters = letters;
    }

    @GetMapping("/operations/letters")
    String list(
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        var page =
                letters.listDeadLetters(cursor, PAGE, known(state), SERVICES.contains(service) ? service : null, null);
        model.addAttribute("letters", page.getItems());
        model.addAttribute("waiting", page.getWaiting());
        model.addAttribute("next", page.getNextCursor());
        model.addAttribute("first", cursor == null);
        model.addAttribute("state", known(state));
        model.addAttribute("service", service);
        model.addAttribute("states", STATES);
        model.addAttribute("services", SERVICES);
        return "operations/letters";
    }

    /** Those that are ticked, or all of a service, or all. */
    @PostMapping("/operations/letters/replay")
    @PreAuthorize(MAY_WRITE)
    String replay(
            @RequestParam(name = "letter", required = false) @Nullable List<UUID> ids,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String service,
            @RequestParam String once,
            RedirectAttributes after) {
        if (all || ids != null) {
            var selection = new DeadLetterSelection().service(named(service));
            letters.replayDeadLetters(all ? selection : selection.ids(ids), once);
        }
        after.addFlashAttribute("done", all || ids != null ? "replay" : "letters.none");
        return LIST;
    }

    @GetMapping("/operations/letters/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("letter", letters.getDeadLetter(id));
        return "operations/letter";
    }

    @PostMapping("/operations/letters/{id}/replay")
    @PreAuthorize(MAY_WRITE)
    String replayOne(@PathVariable UUID id, @RequestParam String once, RedirectAttributes after) {
        letters.replayDeadLetter(id, once);
        after.addFlashAttribute("done", "replay");
        return LIST;
    }

    @PostMapping("/operations/letters/{id}/discard")
    @PreAuthorize(MAY_WRITE)
    String discard(@PathVariable UUID id, @RequestParam String once, RedirectAttributes after) {
        letters.discardDeadLetter(id, once);
        after.addFlashAttribute("done", "discard");
        return LIST;
    }

    private static String known(String state) {
        return STATES.contains(state) ? state : STATES.getFirst();
    }

    private static @Nullable ListeningService named(String service) {
        return SERVICES.contains(service) ? ListeningService.fromValue(service) : null;
    }
}
