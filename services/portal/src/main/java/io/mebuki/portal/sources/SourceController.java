package io.mebuki.portal.sources;

import io.mebuki.client.api.HarvestSourcesApi;
import io.mebuki.client.model.HarvestPreview;
import io.mebuki.client.model.HarvestRun;
import io.mebuki.client.model.HarvestSource;
import io.mebuki.portal.api.Complaints;
import io.mebuki.portal.api.ETags;
import io.mebuki.portal.api.Inputs;
import io.mebuki.portal.api.Sent;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The institute's repositories. */
@Controller
@PreAuthorize("hasAuthority('imports:read')")
class SourceController {

    private static final String MAY_WRITE = "hasAuthority('imports:write')";
    private static final int PAGE = 20;

    private final HarvestSourcesApi sources;

    SourceController(HarvestSourcesApi sources) {
        this.sources = sources;
    }

    @GetMapping("/sources")
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        var page = sources.listHarvestSources(cursor, PAGE);
        model.addAttribute("sources", page.getItems());
        model.addAttribute("next", page.getNextCursor());
        model.addAttribute("first", cursor == null);
        return "sources/list";
    }

    @GetMapping("/sources/new")
    @PreAuthorize(MAY_WRITE)
    String write(Model model) {
        return form(SourceForm.empty(), new Complaints(), model);
    }

    /** Adds the repository, or only asks it what it would bring. */
    @PostMapping("/sources/new")
    @PreAuthorize(MAY_WRITE)
    String add(
            @ModelAttribute SourceForm form,
            @RequestParam String once,
            @RequestParam(defaultValue = "false") boolean ask,
            HttpServletResponse response,
            Model model) {
        return ask ? preview(form, response, model) : create(form, once, response, model);
    }

    @GetMapping("/sources/{id}/edit")
    @PreAuthorize(MAY_WRITE)
    String edit(@PathVariable UUID id, Model model) {
        var stored = sources.getHarvestSourceWithHttpInfo(id);
        addVersion(id, ETags.of(stored), model);
        return form(SourceForm.of(ETags.body(stored)), new Complaints(), model);
    }

    /** Changes the repository, or only asks it what it would bring. */
    @PostMapping("/sources/{id}/edit")
    @PreAuthorize(MAY_WRITE)
    String change(
            @PathVariable UUID id,
            @ModelAttribute SourceForm form,
            @RequestParam String version,
            @RequestParam(defaultValue = "false") boolean ask,
            HttpServletResponse response,
            Model model) {
        addVersion(id, version, model);
        return ask ? preview(form, response, model) : change(id, form, version, response, model);
    }

    private String change(UUID id, SourceForm form, String version, HttpServletResponse response, Model model) {
        var inputs = new Inputs();
        var input = form.input(inputs);
        return switch (Sent.attempt(inputs, () -> sources.changeHarvestSource(id, input, version))) {
            case Sent.Done<HarvestSource> done -> "redirect:/sources/" + id;
            case Sent.Refused<HarvestSource>(var complaints) -> {
                // Sent again after a look at the other version, it replaces that one.
                if (complaints.stale()) {
                    addVersion(id, ETags.of(sources.getHarvestSourceWithHttpInfo(id)), model);
                }
                yield again(form, complaints, response, model);
            }
        };
    }

    private static void addVersion(UUID id, String version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
    }

    private String preview(SourceForm form, HttpServletResponse response, Model model) {
        var inputs = new Inputs();
        var input = form.input(inputs);
        return switch (Sent.attempt(inputs, () -> sources.previewHarvestSource(input))) {
            case Sent.Done<HarvestPreview>(var preview) -> {
                model.addAttribute("preview", preview);
                yield form(form, new Complaints(), model);
            }
            case Sent.Refused<HarvestPreview>(var complaints) -> again(form, complaints, response, model);
        };
    }

    private String create(SourceForm form, String once, HttpServletResponse response, Model model) {
        var inputs = new Inputs();
        var input = form.input(inputs);
        return switch (Sent.attempt(inputs, () -> sources.createHarvestSource(input, once))) {
            case Sent.Done<HarvestSource>(var source) -> "redirect:/sources/" + source.getId();
            case Sent.Refused<HarvestSource>(var complaints) -> again(form, complaints, response, model);
        };
    }

    private static String again(SourceForm form, Complaints complaints, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, complaints.renamed(field -> field.equals("url") ? "address" : field), model);
    }

    private static String form(SourceForm form, Complaints complaints, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("complaints", complaints);
        return "sources/form";
    }

    @GetMapping("/sources/{id}")
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        addSource(id, model);
        var drafts = sources.listHarvestDrafts(id, cursor, PAGE);
        model.addAttribute("drafts", drafts.getItems());
        model.addAttribute("next", drafts.getNextCursor());
        model.addAttribute("first", cursor == null);
        return "sources/source";
    }

    /** The part of the page that asks for itself again as long as a run goes on; at its end the page has new drafts, too. */
    @GetMapping("/sources/{id}/runs")
    String runs(@PathVariable UUID id, HttpServletResponse response, Model model) {
        if (!addSource(id, model)) {
            response.setHeader("HX-Refresh", "true");
        }
        return "sources/runs";
    }

    /** Whether there is more to come soon. */
    private boolean addSource(UUID id, Model model) {
        var source = sources.getHarvestSource(id);
        var runs = sources.listHarvestRuns(id, null, PAGE).getItems();
        var running = runs.stream().anyMatch(run -> run.getStatus() == HarvestRun.StatusEnum.RUNNING);
        model.addAttribute("source", source);
        model.addAttribute("runs", runs);
        model.addAttribute("running", running);
        // A new one with a schedule is harvested within seconds.
        var soon = running || (runs.isEmpty() && source.getEveryHours() != null);
        model.addAttribute("soon", soon);
        return soon;
    }

    @PostMapping("/sources/{id}/runs")
    @PreAuthorize(MAY_WRITE)
    String run(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean whole) {
        sources.startHarvestRun(id, whole);
        return "redirect:/sources/" + id;
    }

    @PostMapping("/sources/{id}/runs/{run}/cancellation")
    @PreAuthorize(MAY_WRITE)
    String cancel(@PathVariable UUID id, @PathVariable UUID run) {
        sources.cancelHarvestRun(id, run);
        return "redirect:/sources/" + id;
    }

    @GetMapping("/sources/{id}/deletion")
    @PreAuthorize(MAY_WRITE)
    String confirm(@PathVariable UUID id, Model model) {
        model.addAttribute("source", sources.getHarvestSource(id));
        return "sources/deletion";
    }

    @PostMapping("/sources/{id}/deletion")
    @PreAuthorize(MAY_WRITE)
    String delete(@PathVariable UUID id, RedirectAttributes after) {
        sources.deleteHarvestSource(id, "*");
        after.addFlashAttribute("done", "source.deleted");
        return "redirect:/sources";
    }
}
