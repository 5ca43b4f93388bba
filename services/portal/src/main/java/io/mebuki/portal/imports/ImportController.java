package io.mebuki.portal.imports;

import io.mebuki.client.api.SeedImportsApi;
import io.mebuki.client.model.SeedColumnField;
import io.mebuki.client.model.SeedImport;
import io.mebuki.client.model.SeedImport.StatusEnum;
import io.mebuki.client.model.SeedImportColumns;
import io.mebuki.client.model.Withdrawal;
import io.mebuki.portal.api.Complaints;
import io.mebuki.portal.api.FileReceiver;
import io.mebuki.portal.api.Inputs;
import io.mebuki.portal.api.Sent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
    private static final Set<StatusEnum> GOING_ON =
            Set.of(StatusEnum.WAITING, StatusEnum.RUNNING, StatusEnum.WITHDRAWING);

    /** All but the one that stands for what a newer gateway may say. */
    private static final List<SeedColumnField> FIELDS = Arrays.stream(SeedColumnField.values())
            .filter(field -> field != SeedColumnField.UNKNOWN_DEFAULT_OPEN_API)
            .toList();

    private final SeedImportsApi imports;
    private final FileReceiver files;

    ImportController(SeedImportsApi imports, FileReceiver files) {
        this.imports = imports;
        this.files = files;
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
        addAll(imports.getSeedImport(id), cursor, model);
        return "imports/import";
    }

    /** Says what the columns mean, and starts. Where that can't be done, the page says why and keeps what was chosen. */
    @PostMapping("/imports/{id}/start")
    @PreAuthorize("hasAuthority('imports:write')")
    String start(
            @PathVariable UUID id,
            @RequestParam(name = "field", defaultValue = "") List<String> fields,
            @RequestParam(defaultValue = "false") boolean remember,
            HttpServletResponse response,
            Model model) {
        var inputs = new Inputs();
        List<@Nullable SeedColumnField> meant = fields.stream()
                .<@Nullable SeedColumnField>map(field -> inputs.choice("field", field, SeedColumnField::fromValue))
                .toList();
        return switch (Sent.attempt(inputs, () -> start(id, meant, remember))) {
            case Sent.Done<SeedImport>(var started) -> "redirect:/imports/" + started.getId();
            case Sent.Refused<SeedImport>(var complaints) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("complaints", complaints);
                addAll(imports.getSeedImport(id), null, model);
                yield "imports/import";
            }
        };
    }

    private SeedImport start(UUID id, List<@Nullable SeedColumnField> fields, boolean remember) {
        if (!fields.isEmpty()) {
            imports.changeSeedImportColumns(
                    id, new SeedImportColumns().fields(fields).remember(remember));
        }
        return imports.startHeldSeedImport(id);
    }

    private void addAll(SeedImport progress, @Nullable String cursor, Model model) {
        addProgress(progress, model);
        addReport(progress, cursor, model);
        model.addAttribute("fields", FIELDS);
        if (!model.containsAttribute("complaints")) {
            model.addAttribute("complaints", new Complaints());
        }
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

    /** The rejected rows as a table, in the reader's language. */
    @GetMapping("/imports/{id}/report.csv")
    void report(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        imports.getSeedImport(id); // so that a page says it when there is none
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows.csv\"");
        files.report(id, response.getOutputStream());
    }

    @PostMapping("/imports/{id}/cancellation")
    @PreAuthorize("hasAuthority('imports:write')")
    String cancel(@PathVariable UUID id, RedirectAttributes after) {
        imports.cancelSeedImport(id);
        after.addFlashAttribute("done", "import.cancelled");
        return "redirect:/imports/" + id;
    }

    /** Withdraws what the file does not have, if that is still as many seeds as the reader has seen. */
    @PostMapping("/imports/{id}/withdrawal")
    @PreAuthorize("hasAuthority('imports:write')")
    String withdraw(@PathVariable UUID id, @RequestParam long absent, RedirectAttributes after) {
        var sent = Sent.attempt(new Inputs(), () -> imports.withdrawAbsentSeeds(id, new Withdrawal().absent(absent)));
        if (sent instanceof Sent.Refused) {
            after.addFlashAttribute("done", "import.absent.changed");
        }
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
        var read = !GOING_ON.contains(progress.getStatus());
        var findable =
                progress.getDryRun() || progress.getIndexed() >= progress.getAccepted() + progress.getUnchanged();
        return read && (findable || progress.getStatus() == StatusEnum.FAILED);
    }
}
