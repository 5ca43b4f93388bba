package io.mebuki.portal.operations;

import io.mebuki.client.api.DeadLettersApi;
import io.mebuki.client.api.ReconciliationApi;
import io.mebuki.client.model.RebuildStart;
import io.mebuki.client.model.ReconciledIndex;
import io.mebuki.client.model.Reconciliation;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The overview, and whether indexes hold what their owners hold. */
@Controller
@PreAuthorize("hasAuthority('operations:read')")
class OperationsController {

    private static final String MAY_WRITE = "hasAuthority('operations:write')";

    private final ReconciliationApi reconciliation;
    private final DeadLettersApi letters;

    OperationsController(ReconciliationApi reconciliation, DeadLettersApi letters) {
        this.reconciliation = reconciliation;
        this.letters = letters;
    }

    @GetMapping("/operations")
    String overview(Model model) {
        add(model);
        return "operations/overview";
    }

    /** The part of the page that asks for itself again as long as something goes on. */
    @GetMapping("/operations/now")
    String now(Model model) {
        add(model);
        return "operations/now";
    }

    private void add(Model model) {
        var now = reconciliation.getReconciliation();
        model.addAttribute("indexes", now.getIndexes());
        model.addAttribute("rebuild", now.getRebuild());
        model.addAttribute(
                "waiting",
                letters.listDeadLetters(null, 1, "waiting", null, null).getWaiting());
        model.addAttribute("soon", isBusy(now));
    }

    private static boolean isBusy(Reconciliation now) {
        return now.getRebuild().getNext() != null || now.getIndexes().stream().anyMatch(ReconciledIndex::getComparing);
    }

    @PostMapping("/operations/comparison")
    @PreAuthorize(MAY_WRITE)
    String compare() {
        reconciliation.startReconciliation();
        return "redirect:/operations";
    }

    @GetMapping("/operations/rebuild")
    @PreAuthorize(MAY_WRITE)
    String confirmRebuild(Model model) {
        model.addAttribute("rebuild", reconciliation.getReconciliation().getRebuild());
        return "operations/rebuild";
    }

    @PostMapping("/operations/rebuild")
    @PreAuthorize(MAY_WRITE)
    String rebuild(RedirectAttributes after) {
        reconciliation.startRebuild(new RebuildStart().service(RebuildStart.ServiceEnum.MATCHING));
        after.addFlashAttribute("done", "rebuild");
        return "redirect:/operations";
    }

    @GetMapping("/operations/indexes/{index}")
    String index(@PathVariable String index, Model model) {
        model.addAttribute("index", found(index));
        return "operations/index";
    }

    @GetMapping("/operations/indexes/{index}/repair")
    @PreAuthorize(MAY_WRITE)
    String confirmRepair(@PathVariable String index, Model model) {
        model.addAttribute("index", found(index));
        return "operations/repair";
    }

    @PostMapping("/operations/indexes/{index}/repair")
    @PreAuthorize(MAY_WRITE)
    String repair(@PathVariable String index, @RequestParam String once, RedirectAttributes after) {
        reconciliation.repairIndex(index, once);
        after.addFlashAttribute("done", "repair");
        return "redirect:/operations";
    }

    private ReconciledIndex found(String name) {
        return reconciliation.getReconciliation().getIndexes().stream()
                .filter(index -> index.getIndex().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
