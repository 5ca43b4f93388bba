package io.mebuki.portal.imports;

import io.mebuki.client.model.SeedImport;
import io.mebuki.portal.api.Complaints;
import io.mebuki.portal.api.FileSender;
import io.mebuki.portal.api.Inputs;
import io.mebuki.portal.api.Sent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a file and passes it on as it arrives: no part of the portal ever holds it. */
@Controller
@PreAuthorize("hasAuthority('imports:write')")
class UploadController {

    private final FileSender gateway;
    private final ImportController imports;

    UploadController(FileSender gateway, ImportController imports) {
        this.gateway = gateway;
        this.imports = imports;
    }

    @PostMapping("/imports")
    String upload(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        return switch (send(request)) {
            case Sent.Done<SeedImport>(var started) -> arrive(request, response, "/imports/" + started.getId());
            case Sent.Refused<SeedImport>(var complaints) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("complaints", complaints);
                yield imports.list(null, model);
            }
        };
    }

    private Sent<SeedImport> send(HttpServletRequest request) throws IOException {
        var upload = Upload.of(request);
        if (upload == null) {
            var complaints = new Complaints();
            complaints.add("file", "a file with one seed in each line or row");
            return new Sent.Refused<>(complaints);
        }
        var file = new FileSender.SeedFile(
                upload.type(), upload.sheet(), upload.dryRun(), upload.replace(), upload.held());
        return Sent.attempt(new Inputs(), () -> gateway.send(upload.rows(), file, upload.once()));
    }

    /** A script that sent the file is told where to go; a browser that sent it goes there. */
    private static String arrive(HttpServletRequest request, HttpServletResponse response, String page) {
        if (request.getHeader("HX-Request") == null) {
            return "redirect:" + page;
        }
        response.setHeader("HX-Redirect", page);
        return "imports/sent";
    }
}
