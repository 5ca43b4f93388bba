package io.mebuki.seeds.offer.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.seeds.offer.dcat.Catalog.Asked;
import io.mebuki.seeds.offer.dcat.Catalog.Page;
import io.mebuki.seeds.offer.rdf.Syntax;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.DigestUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of each organization, by its id as its repository is. It speaks RDF, for which the contract has no shapes. */
@RestController
class CatalogController {

    private final Catalog catalog;

    CatalogController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/catalog/{organization}")
    @PreAuthorize("isAnonymous() or hasAuthority('seeds:read')")
    public ResponseEntity<byte[]> page(
            @PathVariable UUID organization,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader HttpHeaders headers)
            throws HttpMediaTypeNotAcceptableException {
        var syntax = syntax(format, headers);
        var page = catalog.page(new Asked(organization, cursor, format)).orElseThrow(Problems::notFound);
        return answer(page, syntax);
    }

    private static Syntax syntax(@Nullable String format, HttpHeaders headers)
            throws HttpMediaTypeNotAcceptableException {
        if (format != null) {
            return Syntax.named(format)
                    .orElseThrow(() -> Problems.invalid(new FieldViolation("format", format, "one of jsonld, turtle")));
        }
        try {
            return Syntax.accepted(headers.getAccept())
                    .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(Syntax.types()));
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException(Syntax.types());
        }
    }

    /** Whether it is still what the caller has, Spring sees by these headers. */
    private static ResponseEntity<byte[]> answer(Page page, Syntax syntax) {
        var body = syntax.write(page.graph()).getBytes(UTF_8);
        var answer = ResponseEntity.ok()
                .contentType(syntax.type())
                .varyBy(HttpHeaders.ACCEPT)
                .eTag('"' + DigestUtils.md5DigestAsHex(body) + '"');
        page.changedAt().ifPresent(answer::lastModified);
        page.next().ifPresent(next -> answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next)));
        return answer.body(body);
    }
}
