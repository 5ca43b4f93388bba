package io.mebuki.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.api.contract.Document.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class OperationsTest {

    static List<Operation> operations() {
        return Document.operations();
    }

    @Test
    void idsAreUnique() {
        assertThat(operations()).isNotEmpty();
        assertThat(operations())
                .extracting(operation -> operation.node().path("operationId").asString(""))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[a-z][A-Za-z]+"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysWhatItIsFor(Operation operation) {
        assertThat(operation.node().path("summary").asString("")).isNotBlank();
        assertThat(operation.node().path("tags").valueStream().map(JsonNode::asString))
                .hasSize(1)
                .isSubsetOf(Document.tags());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysWhoMayCallIt(Operation operation) {
        var permission = operation.node().path("x-permission").asString("");
        var security = operation.node().path("security");

        assertThat(permission)
                .matches("(seeds|imports|needs|matches|people|introductions|operations):(read|write)(, guests .+)?");
        assertThat(security.valueStream()).anyMatch(scheme -> scheme.has("oauth2"));
        assertThat(security.valueStream().anyMatch(JsonNode::isEmpty))
                .as("guests are let in")
                .isEqualTo(permission.contains("guests"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersProblems(Operation operation) {
        var problem = Document.follow(operation.node().path("responses").path("default"));

        assertThat(problem.at("/content/application~1problem+json/schema/$ref").asString(""))
                .isEqualTo("#/components/schemas/Problem");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void writesAreGuarded(Operation operation) {
        var method = operation.name().split(" ", 2)[0];
        var headers = operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asString("").equals("header"))
                .map(parameter -> parameter.path("name").asString(""));

        boolean replacesAll = operation.node().path("x-last-write-counts").asBoolean(false);
        if ((method.equals("put") || method.equals("delete")) && !replacesAll) {
            assertThat(headers).contains("If-Match");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyParameterHasLimits(Operation operation) {
        assertThat(operation.parameters())
                .allSatisfy(parameter -> RequestBodiesTest.limited(
                        parameter.path("name").asString(""), parameter.path("schema"), false));
    }
}
