package io.mebuki.portal.seeds;

import io.mebuki.client.api.SeedsApi;
import io.mebuki.client.model.Seed;
import io.mebuki.portal.api.Complaints;
import io.mebuki.portal.api.ETags;
import io.mebuki.portal.api.Inputs;
import io.mebuki.portal.api.Sent;
import io.mebuki.portal.login.Viewers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing, revising and withdrawing a seed by form. What was typed stays, whatever is wrong with it. */
@Controller
@PreAuthorize("hasAuthority('seeds:write')")
class SeedEditor {

    private static final String FORM = "seeds/form";

    private final SeedsApi seeds;
    private final Viewers viewers;

    SeedEditor(SeedsApi seeds, Viewers viewers) {
        this.seeds = seeds;
        this.viewers = viewers;
    }

    @GetMapping("/seeds/new")
    String write(Model model) {
        return form(SeedForm.blank(), model);
    }

    /** One more empty row; also without JavaScript. */
    @PostMapping(
            path = {"/seeds/new", "/seeds/{id}/edit"},
            params = "add")
    String widen(
            @ModelAttribute SeedForm form,
            @RequestParam String add,
            @RequestParam(required = false) @Nullable String version,
            Model model) {
        model.addAttribute("wider", add);
        model.addAttribute("version", version);
        return form(form, model);
    }

    @PostMapping(path = "/seeds/new", params = "!add")
    String publish(
            @ModelAttribute SeedForm form,
            @RequestParam String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var inputs = new Inputs();
        var input = SeedInputs.of(form, inputs);
        return switch (Sent.attempt(inputs, () -> seeds.createSeed(input, once))) {
            case Sent.Done<Seed>(var seed) -> shown(seed.getId(), "seed.published", after);
            case Sent.Refused<Seed>(var complaints) -> again(form, complaints, model, response);
        };
    }

    @GetMapping("/seeds/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var stored = seeds.getSeedWithHttpInfo(id);
        model.addAttribute("version", ETags.of(stored));
        return form(SeedForm.of(own(ETags.body(stored))), model);
    }

    @PostMapping(path = "/seeds/{id}/edit", params = "!add")
    String revise(
            @PathVariable UUID id,
            @ModelAttribute SeedForm form,
            @RequestParam String version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var inputs = new Inputs();
        var input = SeedInputs.of(form, inputs);
        return switch (Sent.attempt(inputs, () -> seeds.reviseSeed(id, input, version))) {
            case Sent.Done<Seed> done -> shown(id, "seed.revised", after);
            case Sent.Refused<Seed>(var complaints) -> {
                // Sent again after a look at the other version, it replaces that one.
                var current = complaints.stale() ? ETags.of(seeds.getSeedWithHttpInfo(id)) : version;
                model.addAttribute("version", current);
                yield again(form, complaints, model, response);
            }
        };
    }

    @GetMapping("/seeds/{id}/withdrawal")
    String askBeforeWithdrawal(@PathVariable UUID id, Model model) {
        var stored = seeds.getSeedWithHttpInfo(id);
        model.addAttribute("version", ETags.of(stored));
        model.addAttribute("seed", own(ETags.body(stored)));
        return "seeds/withdrawal";
    }

    @PostMapping("/seeds/{id}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam String version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return switch (Sent.attempt(new Inputs(), () -> withdraw(id, version))) {
            case Sent.Done<Boolean> done -> {
                after.addFlashAttribute("done", "seed.withdrawn");
                yield "redirect:/seeds/own";
            }
            case Sent.Refused<Boolean>(var complaints) -> {
                model.addAttribute("complaints", complaints);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield askBeforeWithdrawal(id, model);
            }
        };
    }

    private boolean withdraw(UUID id, String version) {
        seeds.withdrawSeed(id, version);
        return true;
    }

    /** Another's seed can be read, but for its reader no page exists that changes it. */
    private Seed own(Seed seed) {
        if (!viewers.current().may("seeds:write", seed.getPublisher().getAlias())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return seed;
    }

    private static String shown(UUID id, String done, RedirectAttributes after) {
        after.addFlashAttribute("done", done);
        return "redirect:/seeds/" + id;
    }

    private static String again(SeedForm form, Complaints complaints, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("complaints", complaints.renamed(form::input));
        return form(form, model);
    }

    private static String form(SeedForm form, Model model) {
        if (!model.containsAttribute("complaints")) {
            model.addAttribute("complaints", new Complaints());
        }
        model.addAttribute("form", form);
        return FORM;
    }
}
