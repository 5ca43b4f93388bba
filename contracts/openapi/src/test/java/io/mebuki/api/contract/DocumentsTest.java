package io.mebuki.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mebuki",
                "seeds",
                "harvest",
                "upkeep",
                "duplicates",
                "erasures",
                "needs",
                "matches",
                "recommendation",
                "operations",
                "shared"
            })
    void parsesAsOpenApi31WithoutWarnings(String name) {
        assertThat(parse(name).getSpecVersion()).isEqualTo(SpecVersion.V31);
    }

    @Test
    void theMergedDocumentHasEveryOperationOfTheServices() {
        var single = Stream.of(
                        "seeds",
                        "harvest",
                        "upkeep",
                        "duplicates",
                        "erasures",
                        "needs",
                        "matches",
                        "recommendation",
                        "operations")
                .flatMap(name -> operations(parse(name)).stream())
                .collect(Collectors.toSet());

        assertThat(single).isNotEmpty();
        assertThat(operations(parse("mebuki"))).isEqualTo(single);
    }

    private static Set<String> operations(OpenAPI document) {
        return document.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().keySet().stream()
                        .map(method -> method + " " + path.getKey()))
                .collect(Collectors.toSet());
    }

    private static OpenAPI parse(String name) {
        var options = new ParseOptions();
        options.setResolve(true);
        var result = new OpenAPIV3Parser().readLocation("target/classes/openapi/" + name + ".yaml", null, options);
        assertThat(result.getMessages()).isEmpty();
        return Objects.requireNonNull(result.getOpenAPI());
    }
}
