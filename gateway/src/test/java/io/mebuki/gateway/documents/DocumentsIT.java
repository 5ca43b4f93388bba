package io.mebuki.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.gateway.stand.Stand;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DocumentsIT {

    private Stand stand;

    @BeforeEach
    void reset() {
        stand = Stand.shared();
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi/mebuki.yaml,                                       application/yaml,  'openapi: 3.1.0'",
        "/openapi/seeds.yaml,                                        application/yaml,  shared.yaml",
        "/openapi/upkeep.yaml,                                       application/yaml,  shared.yaml",
        "/openapi/harvest.yaml,                                      application/yaml,  shared.yaml",
        "/openapi/seed-row.json,                                     application/json,  '#/$defs/SeedInput'",
        "/openapi/duplicates.yaml,                                   application/yaml,  shared.yaml",
        "/openapi/operations.yaml,                                   application/yaml,  shared.yaml",
        "/openapi/erasures.yaml,                                     application/yaml,  shared.yaml",
        "/openapi/shared.yaml,                                       application/yaml,  Problem",
        "/openapi/mebuki.json,                                       application/json,  '\"openapi\" : \"3.1.0\"'",
        "/openapi/page.css,                                          text/css,          font",
        "/openapi,                                                   text/html,         Get a token",
        "/asyncapi,                                                  text/html,         asyncapi.yaml",
        "/asyncapi/asyncapi.yaml,                                    application/yaml,  asyncapi",
        "/asyncapi/schemas/io.mebuki.seed.published.v1.json,         application/json,  schema"
    })
    void theContractsAreForEverybody(String path, String type, String text) {
        var answer = stand.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith(type);
        assertThat(answer.body()).contains(text);
    }

    @Test
    void thePageNamesEveryOperationAndItsLinksLeadSomewhere() {
        var page = stand.get("/openapi").body();
        var document =
                new JsonMapper().readTree(stand.get("/openapi/mebuki.json").body());
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        assertThat(page)
                                .contains(
                                        "id=\"" + operation.path("operationId").asString() + "\"");
                    }
                }));
        var links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
        while (links.find()) {
            assertThat(page).contains("id=\"" + links.group(1) + "\"");
        }
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("style=\"")
                .doesNotContain("http://www")
                .doesNotContain("%s");
    }
}
