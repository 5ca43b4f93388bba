package io.mebuki.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mebuki.systemtests.Operations.Operation;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What every operation owes its callers. The contract says which there are, so a new one cannot be forgotten. */
class EveryOperationIT {

    /** The matrix of docs/roles.md, as far as there are operations for it. */
    private static final Set<String> INSTITUTE = Set.of(
            "seeds:read",
            "seeds:write",
            "imports:read",
            "imports:write",
            "needs:read",
            "matches:read",
            "matches:write",
            "people:read");

    private static final Set<String> COMPANY =
            Set.of("seeds:read", "needs:read", "needs:write", "matches:read", "matches:write", "people:read");

    private static final Set<String> OPERATOR = Set.of("seeds:read", "operations:read", "operations:write");

    private static final Map<String, Set<String>> RIGHTS =
            Map.of("institute", INSTITUTE, "company", COMPANY, "partner", COMPANY, "operator", OPERATOR);

    static List<Operation> operations() {
        return Operations.all();
    }

    static List<Operation> withBody() {
        return operations().stream().filter(Operation::takesJson).toList();
    }

    private static Api allowed(Operation operation) {
        return Api.as(client(operation.right())).with("If-Match", "*");
    }

    private static String client(String right) {
        if (right.startsWith("operations:")) {
            return "operator";
        }
        return COMPANY.contains(right) ? "company" : "institute";
    }

    @ParameterizedTest
    @MethodSource("operations")
    void rolesDecide(Operation operation) {
        RIGHTS.forEach((client, rights) -> {
            var status = operation.call(Api.as(client), operation.target()).status();
            if (rights.contains(operation.right())) {
                assertThat(status).as(client).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(status).as(client).isEqualTo(403);
            }
        });
        // Guests are counted by address, and all these tests together are more than one of them.
        var address = "203.0.113." + Math.floorMod(operation.toString().hashCode(), 250);
        var guest = operation.call(Api.guest().with("X-Forwarded-For", address), operation.target());
        if (operation.guests()) {
            assertThat(guest.status()).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(guest.expect(401).header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aForgedTokenIs401EvenWhereGuestsMay(Operation operation) {
        for (var token : forged()) {
            var answer =
                    operation.call(Api.withToken(token), operation.target()).expect(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\"");
        }
    }

    private static List<String> forged() {
        var parts = Api.token("institute").split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        return List.of(
                "rubbish",
                encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".",
                encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2],
                parts[0] + "." + encoded(claims.replace("\"exp\":", "\"exp\":9")) + "." + parts[2],
                parts[0] + "." + encoded(claims.replace("institute-editor", "operator")) + "." + parts[2],
                parts[0] + "." + parts[1] + "." + encoded("signature"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsNotThereIs404AndWhatIsNoIdentifierIs400(Operation operation) {
        assumeTrue(operation.hasId());
        var api = allowed(operation);
        if (!operation.takesJson()) {
            operation.call(api, operation.target()).expect(404);
        }
        for (var id : List.of("42", "none", "%F0%9F%8C%B1", "1-1-1-1-1", "x".repeat(3_000))) {
            operation.call(api, operation.target(id)).expectProblem(400, operation.firstId());
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aBadParameterIsNamed(Operation operation) {
        var api = allowed(operation);
        operation.parameters("query").forEach(parameter -> {
            var name = parameter.get("name").stringValue();
            for (var value : badValues(parameter.get("schema"))) {
                operation
                        .call(api, operation.target() + "?" + name + "=" + value)
                        .expectProblem(400, name);
            }
        });
    }

    private static List<String> badValues(JsonNode schema) {
        var values = new ArrayList<>(List.of("%F0%9F%8C%B1", "%00", "a%20b"));
        values.removeIf(value -> isText(schema, value));
        if (schema.has("minimum")) {
            values.addAll(List.of("-1", "101", "99999999999999999999", "NaN", "0x1", "1e400", "%D9%A3"));
        }
        if (schema.has("enum")) {
            values.addAll(List.of("other"));
        }
        if (schema.has("maxLength")) {
            values.addAll(List.of("x".repeat(schema.get("maxLength").asInt() + 1), ""));
        }
        if (!isText(schema, "a%20b")) {
            values.addAll(List.of("AAAA", "invented"));
        }
        return values;
    }

    /** Words that a person writes may hold what no identifier does. */
    private static boolean isText(JsonNode schema, String value) {
        return schema.has("pattern")
                && URLDecoder.decode(value, UTF_8).matches(schema.get("pattern").stringValue());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aBadHeaderIsNamed(Operation operation) {
        var api = allowed(operation);
        if (operation.hasHeader("Idempotency-Key") && !operation.takesJson()) { // else the empty body is named first
            for (var key : List.of("x".repeat(201), "a b", "")) {
                operation
                        .call(api.with("Idempotency-Key", key), operation.target())
                        .expectProblem(400, "Idempotency-Key");
            }
        }
        operation.call(api.with("Accept", "image/png"), operation.target()).expect(406);
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void whatIsNotJsonOfTheContractIsRefused(Operation operation) {
        var api = allowed(operation);
        for (var body : List.of(
                "",
                " ",
                "{\"title\":",
                "[]",
                "null",
                "7",
                "1e400",
                "{} {}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":NaN}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "[".repeat(100_000),
                "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
                "{\"limit\":" + "9".repeat(2_000) + "}")) {
            sent(operation, api, "application/json", body.getBytes(UTF_8)).expect(400);
        }
        sent(operation, api, "application/json", new byte[] {'{', '"', (byte) 0xc3, '"', '}'})
                .expect(400);
        sent(operation, api, "application/json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16))
                .expect(400);
        sent(operation, api, "application/json", new byte[(1 << 20) + 1]).expect(413);
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            sent(operation, api, type, "{}".getBytes(UTF_8)).expect(415);
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void anUnknownFieldIsNamed(Operation operation) {
        for (var field : List.of("colour", "__proto__", "@class", "constructor")) {
            sent(operation, allowed(operation), "application/json", ("{\"" + field + "\":{}}").getBytes(UTF_8))
                    .expectProblem(400, field);
        }
    }

    private static Api.Answer sent(Operation operation, Api api, String type, byte[] body) {
        return api.send(operation.method(), operation.target(), type, body);
    }
}
