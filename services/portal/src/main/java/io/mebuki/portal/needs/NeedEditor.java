package io.mebuki.portal.needs;

import io.mebuki.client.api.NeedsApi;
import io.mebuki.client.model.Need;
import io.mebuki.client.model.NeedInput;
import io.mebuki.portal.api.Complaints;
import io.mebuki.portal.api.ETags;
import io.mebuki.portal.api.Inputs;
import io.mebuki.portal.api.Sent;
import io.mebuki.portal.login.Viewers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.UUID;
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

/** Writing a need: draft, edit, look at what is disclosed to whom, publish, close. */
@Controller
@PreAuthorize("hasAuthority('needs:write')")
class NeedEditor {

    private final NeedsApi needs;
    private final Viewers viewers;

    NeedEditor(NeedsApi needs, Viewers viewers) {
        this.needs = needs;
        this.viewers = viewers;
    }

    @GetMapping("/needs/new")
    String write(Model model) {
        return form(NeedForm.about(""), model);
    }

    /** From a search that found nothing good enough, without typing it again. */
    @PostMapping(path = "/needs/new", params = "text")
    String write(@RequestParam String text, Model model) {
        return form(NeedForm.about(text), model);
    }

    @PostMapping(path = "/needs/new", params = "!text")
    String draft(@ModelAttribute NeedForm form, @RequestParam String once, Model model, HttpServletResponse response) {
        var inputs = new Inputs();
        var input = form.input(inputs);
        return switch (Sent.attempt(inputs, () -> needs.createNeed(input, once))) {
            case Sent.Done<Need>(var need) -> "redirect:/needs/" + need.getId() + "/publication";
            case Sent.Refused<Need>(var complaints) -> again(form, complaints, model, response);
        };
    }

    @GetMapping("/needs/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var stored = needs.getNeedWithHttpInfo(id);
        var need = own(ETags.body(stored));
        model.addAttribute("version", ETags.of(stored));
        model.addAttribute("need", need);
        return form(NeedForm.of(need), model);
    }

    @PostMapping("/needs/{id}/edit")
    String revise(
            @PathVariable UUID id,
            @ModelAttribute NeedForm form,
            @RequestParam String version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var stored = needs.getNeedWithHttpInfo(id);
        var inputs = new Inputs();
        var input = keepingFieldDisclosures(form.input(inputs), ETags.body(stored));
        return switch (Sent.attempt(inputs, () -> needs.editNeed(id, input, version))) {
            case Sent.Done<Need>(var need) -> {
                after.addFlashAttribute("done", "need.revised");
                yield "redirect:/needs/" + id + (need.getStatus() == Need.StatusEnum.DRAFT ? "/publication" : "");
            }
            case Sent.Refused<Need>(var complaints) -> {
                // Sent again after a look at the other version, it replaces that one.
                model.addAttribute("version", complaints.stale() ? ETags.of(stored) : version);
                model.addAttribute("need", ETags.body(stored));
                yield again(form, complaints, model, response);
            }
        };
    }

    /** The form has no disclosure by field, and saving it must not open what another program has closed. */
    private static NeedInput keepingFieldDisclosures(NeedInput input, Need stored) {
        if (stored.getDisclosureByField() == null) {
            return input;
        }
        var kept = new HashMap<String, NeedInput.InnerEnum>();
        stored.getDisclosureByField()
                .forEach((field, disclosure) -> kept.put(field, NeedInput.InnerEnum.fromValue(disclosure.getValue())));
        return input.disclosureByField(kept);
    }

    @GetMapping("/needs/{id}/publication")
    String preview(@PathVariable UUID id, Model model) {
        model.addAttribute("need", own(needs.getNeed(id)));
        return "needs/publication";
    }

    @PostMapping("/needs/{id}/publication")
    String publish(
            @PathVariable UUID id,
            @RequestParam String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return switch (Sent.attempt(new Inputs(), () -> needs.publishNeed(id, once))) {
            case Sent.Done<Need> done -> shown(id, "need.published", after);
            case Sent.Refused<Need>(var complaints) -> {
                refused(complaints, model, response);
                yield preview(id, model);
            }
        };
    }

    @GetMapping("/needs/{id}/closure")
    String askBeforeClosure(@PathVariable UUID id, Model model) {
        model.addAttribute("need", own(needs.getNeed(id)));
        return "needs/closure";
    }

    @PostMapping("/needs/{id}/closure")
    String close(
            @PathVariable UUID id,
            @RequestParam String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return switch (Sent.attempt(new Inputs(), () -> needs.closeNeed(id, once))) {
            case Sent.Done<Need> done -> shown(id, "need.closed", after);
            case Sent.Refused<Need>(var complaints) -> {
                refused(complaints, model, response);
                yield askBeforeClosure(id, model);
            }
        };
    }

    /** Another's need can be read, but for its reader no page exists that changes it. */
    private Need own(Need need) {
        if (!NeedController.own(need, viewers.current())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return need;
    }

    private static String shown(UUID id, String done, RedirectAttributes after) {
        after.addFlashAttribute("done", done);
        return "redirect:/needs/" + id;
    }

    private static String again(NeedForm form, Complaints complaints, Model model, HttpServletResponse response) {
        refused(complaints, model, response);
        return form(form, model);
    }

    private static void refused(Complaints complaints, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("complaints", complaints);
    }

    private static String form(NeedForm form, Model model) {
        model.addAttribute("form", form);
        return "needs/form";
    }
}
