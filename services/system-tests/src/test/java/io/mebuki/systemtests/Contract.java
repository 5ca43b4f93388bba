package io.mebuki.systemtests;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** Holds every answer that a test gets against the OpenAPI contract. */
final class Contract {

    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(document())
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.response.body.schema.additionalProperties", Level.IGNORE)
                            .build())
                    .build();

    private Contract() {}

    private static String document() {
        try (var document = Contract.class.getResourceAsStream("/openapi/mebuki.yaml")) {
            return new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Fails when the answer is not what the contract promises for the operation. */
    static void check(String method, String path, HttpResponse<byte[]> response) {
        var answer = SimpleResponse.Builder.status(response.statusCode()).withBody(response.body());
        response.headers().map().forEach((name, values) -> values.forEach(value -> answer.withHeader(name, value)));
        var plainPath = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        var report = VALIDATOR.validateResponse(plainPath, Request.Method.valueOf(method), answer.build());
        if (report.hasErrors()) {
            throw new AssertionError(
                    method + " " + path + " answered " + response.statusCode() + " outside its contract: "
                            + report.getMessages().stream()
                                    .map(ValidationReport.Message::toString)
                                    .collect(Collectors.joining("; "))
                            + "\n" + new String(response.body(), StandardCharsets.UTF_8));
        }
    }
}
