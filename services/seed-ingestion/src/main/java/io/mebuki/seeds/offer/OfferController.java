package io.mebuki.seeds.offer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The repository of each organization, by its id: an alias could be given to another one. It follows its own protocol, not the
 * contract, whose operations never answer an error with 200.
 */
@RestController
@RequestMapping("/oai/{organization}")
class OfferController {

    private static final String MAY_READ = "isAnonymous() or hasAuthority('seeds:read')";

    private final Offer offer;
    private final AnswerWriter writer;

    OfferController(Offer offer, AnswerWriter writer) {
        this.offer = offer;
        this.writer = writer;
    }

    @GetMapping
    @PreAuthorize(MAY_READ)
    public void get(@PathVariable UUID organization, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(organization, request, response);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @PreAuthorize(MAY_READ)
    public void post(@PathVariable UUID organization, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(organization, request, response);
    }

    private void answer(UUID organization, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var sent = request.getParameterMap();
        var content = offer.answer(organization, sent);
        response.setContentType("text/xml;charset=UTF-8");
        writer.write(organization, sent, content, response.getOutputStream());
    }
}
