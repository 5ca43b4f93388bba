package io.mebuki.portal.verdicts;

import io.mebuki.client.api.VerdictsApi;
import io.mebuki.client.model.Decision;
import io.mebuki.client.model.VerdictInput;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a verdict on and shows the matches in their new order. */
@Controller
@PreAuthorize("hasAuthority('matches:write')")
class VerdictController {

    private final VerdictsApi verdicts;

    VerdictController(VerdictsApi verdicts) {
        this.verdicts = verdicts;
    }

    /** What the buttons of a match say. */
    enum Said {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    @PostMapping("/needs/{id}/verdicts")
    String onSeed(
            @PathVariable UUID id,
            @RequestParam UUID other,
            @RequestParam Said verdict,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "relevant") String mode,
            @RequestParam(defaultValue = "3") int distance,
            RedirectAttributes after) {
        say(id, other, verdict, reason, after);
        after.addAttribute("mode", mode);
        after.addAttribute("distance", distance);
        return "redirect:/needs/{id}";
    }

    @PostMapping("/seeds/{id}/verdicts")
    String onNeed(
            @PathVariable UUID id,
            @RequestParam UUID other,
            @RequestParam Said verdict,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        say(other, id, verdict, reason, after);
        return "redirect:/seeds/{id}/matches";
    }

    private void say(UUID need, UUID seed, Said said, String reason, RedirectAttributes after) {
        switch (said) {
            case ACCEPTED -> verdicts.putVerdict(need, seed, new VerdictInput().verdict(Decision.ACCEPTED));
            case DECLINED ->
                verdicts.putVerdict(
                        need,
                        seed,
                        new VerdictInput().verdict(Decision.DECLINED).reason(reason.isBlank() ? null : reason.strip()));
            case WITHDRAWN -> withdraw(need, seed);
        }
        after.addFlashAttribute("judged", "done.verdict." + said.name().toLowerCase(Locale.ROOT));
    }

    /** Pressed twice, it has nothing left to do. */
    private void withdraw(UUID need, UUID seed) {
        try {
            verdicts.deleteVerdict(need, seed);
        } catch (HttpClientErrorException.NotFound alreadyGone) {
            // as it was wanted
        }
    }
}
