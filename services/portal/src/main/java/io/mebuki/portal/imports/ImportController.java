package io.mebuki.portal.imports;

import io.mebuki.client.api.SeedImportsApi;
import io.mebuki.client.model.SeedImport;
import io.mebuki.client.model.SeedImport.StatusEnum;
import io.mebuki.portal.api.Complaints;
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

/** The institute's imports, how far each has come, and its rejected rows. */
@Controller
@PreAuthorize("hasAuthority('imports:read')")
class ImportController {

    private static final int PAGE = 20;
    private static final int ROWS = 50;

    private final SeedImportsApi imports;

    ImportController(SeedImportsApi imports) {
        this.imports = imports;
    }

    @GetMapping("/imports")
    String list(@RequestParam(required = false) @Nullable String cursor, Model model) {
        var page = imports.listSeedImports(cursor, PAGE);
        if (!model.containsAttribute("complaints")) {
            model.addAttribute("complaints", new Complaints());
        }
        model.addAttribute("imports", page.getItems());
        model.addAttribute("next", page.getNextCursor());
        model.addAttribute("first", cursor == null);
        return "imports/list";
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        var progress = imports.getSeedImport(id);
        addProgress(progress, model);
        addReport(progress, cursor, model);
        return "imports/import";
    }

    /** The part of the page that asks for itself again, each second, until all is done. */
    @GetMapping("/imports/{id}/progress")
    String progress(@PathVariable UUID id, Model model) {
        var progress = imports.getSeedImport(id);
        addProgress(progress, model);
        if (ended(progress)) {
            addReport(progress, null, model);
        }
        model.addAttribute("polled", true);
        return "imports/progress";
    }

    @PostMapping("/imports/{id}/cancellation")
    @PreAuthorize("hasAuthority('imports:write')")
    String cancel(@PathVariable UUID id, RedirectAttributes after) {
        imports.cancelSeedImport(id);
        after.addFlashAttribute("done", "import.cancelled");
        return "redirect:/imports/" + id;
    }

    private static void addProgress(SeedImport progress, Model model) {
        model.addAttribute("job", progress);
        model.addAttribute("ended", ended(progress));
    }

    private void addReport(SeedImport progress, @Nullable String cursor, Model model) {
        if (progress.getRejected() > 0) {
            var report = imports.getSeedImportReport(progress.getId(), cursor, ROWS);
            model.addAttribute("rejected", report.getItems());
            model.addAttribute("next", report.getNextCursor());
        }
        model.addAttribute("first", cursor == null);
    }

    /** Read to the end, and what was read can be found. */
    private static boolean ended(SeedImport progress) {
        var read = progress.getStatus() != StatusEnum.RUNNING;
        var findable =
                progress.getDryRun() || progress.getIndexed() >= progress.getAccepted() + progress.getUnchanged();
        return read && (findable || progress.getStatus() == StatusEnum.FAILED);
    }
}
