package io.mebuki.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.api.model.SeedInput;
import io.mebuki.platform.security.CurrentCaller;
import io.mebuki.platform.testing.TestIssuer;
import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server with the platform's auto-configuration and one small controller, asked over HTTP. */
class ProblemHttpTest {

    private static final UUID ACME = UUID.randomUUID();
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static ConfigurableApplicationContext server;
    private static String base;

    @SpringBootApplication
    static class Application {

        @RestController
        static class Controller {

            private final CurrentCaller callers;

            Controller(CurrentCaller callers) {
                this.callers = callers;
            }

            @PostMapping("/things")
            @PreAuthorize("hasAuthority('seeds:write')")
            Map<String, Object> create(@RequestBody SeedInput body) {
                return Map.of(
                        "title", body.getTitle(), "tenant", callers.tenant().alias());
            }

            @GetMapping("/things/{id}")
            String read(@PathVariable UUID id, @RequestParam(defaultValue = "1") @Max(9) Integer limit) {
                return callers.caller().getClass().getSimpleName();
            }

            @GetMapping("/failures/{kind}")
            String fail(@PathVariable String kind) throws Exception {
                throw "down".equals(kind)
                        ? new IOException("secret host is down")
                        : new IllegalStateException("secret detail");
            }
        }
    }

    @BeforeAll
    static void start() {
        server = new SpringApplicationBuilder(Application.class)
                .properties(Map.of(
                        "spring.config.import", "classpath:platform.yml",
                        "spring.application.name", "test",
                        "spring.autoconfigure.exclude",
                                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                        "server.port", "0",
                        "mebuki.security.guests", List.of("GET /things/*").getFirst()))
                .run(ISSUER.properties().entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
        base = "http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        server.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "nonsense", "text/html;q=2", "*/json"})
    void anAnswerThatNobodyCanAcceptIsAProblemToo(String accept) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/things"))
                .header("Authorization", "Bearer " + editor())
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString("{\"sourceId\":\"a\",\"title\":\"b\",\"description\":\"\"}"));
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(response.body()).get("status").asInt()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml;charset=utf-8", "nonsense"})
    void aBodyOfAnotherTypeIsToldWhichTypesThereAre(String type) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/things"))
                .header("Authorization", "Bearer " + editor())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(415);
        var error = JSON.readTree(response.body()).get("errors").get(0);
        assertThat(error.get("field").stringValue()).isEqualTo("Content-Type");
        assertThat(error.get("value").stringValue()).isEqualTo(type);
        assertThat(error.get("expected").stringValue()).contains("application/json");
    }

    private record Answer(int status, JsonNode body, HttpResponse<String> response) {}

    private static Answer ask(String method, String path, String token, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.nullNode(), response);
    }

    private static String editor() {
        return ISSUER.token("acme", ACME, "institute", "institute-editor");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aGoodRequestPasses() throws Exception {
        var answer =
                ask("POST", "/things", editor(), bytes("{\"sourceId\":\"a\",\"title\":\"芽吹き\",\"description\":\"\"}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("title").stringValue()).isEqualTo("芽吹き");
        assertThat(answer.body().get("tenant").stringValue()).isEqualTo("acme");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /things                | {"sourceId":"a","title":"b","description":"","x":1} | 400 | x
            POST | /things                | {"sourceId":"a","title":"b"                         | 400 |
            POST | /things                | {"sourceId":"a","sourceId":"b","title":"b","description":""} | 400 |
            GET  | /things/none           |                                                     | 400 | id
            GET  | /things/01900000-0000-7000-8000-000000000001?=x&limit=1 |                      | 400 | query
            GET  | /things/01900000-0000-7000-8000-000000000001?limit=10 |                      | 400 | limit
            GET  | /things/01900000-0000-7000-8000-000000000001?limit=x  |                      | 400 | limit
            GET  | /things/01900000-0000-7000-8000-000000000001?limit=0x1 |                     | 400 | limit
            GET  | /things/01900000-0000-7000-8000-000000000001?limit=%201 |                    | 400 | limit
            GET  | /things/01900000-0000-7000-8000-000000000001?limit=%2B1 |                    | 400 | limit
            GET  | /things/01900000-0000-7000-8000-000000000001?limit=%D9%A3 |                  | 400 | limit
            GET  | /things/1-1-1-1-1      |                                                     | 400 | id
            PUT  | /things                | {}                                                  | 405 |
            GET  | /nothing               |                                                     | 404 |
            """)
    void badInputIsAProblemThatNamesTheField(String method, String path, String body, int status, String field)
            throws Exception {
        var answer = ask(method, path, editor(), bytes(body == null ? "" : body));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body().get("type").stringValue()).startsWith("urn:mebuki:problem:");
        assertThat(answer.body().get("instance").stringValue()).startsWith("/");
        if (field != null) {
            assertThat(answer.body().get("errors").get(0).get("field").stringValue())
                    .isEqualTo(field);
        }
    }

    @Test
    void badUtf8AndDeepNestingAndWrongTypeAreRefused() throws Exception {
        assertThat(ask("POST", "/things", editor(), new byte[] {'"', (byte) 0xff, '"'})
                        .status())
                .isEqualTo(400);
        assertThat(ask("POST", "/things", editor(), bytes("[".repeat(5_000))).status())
                .isEqualTo(400);
        var request = HttpRequest.newBuilder(URI.create(base + "/things"))
                .header("Content-Type", "text/plain")
                .header("Authorization", "Bearer " + editor())
                .POST(HttpRequest.BodyPublishers.ofString("x"));
        assertThat(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void tokensAreChecked() throws Exception {
        var good = bytes("{\"sourceId\":\"a\",\"title\":\"b\",\"description\":\"\"}");
        assertThat(ask("POST", "/things", "", good).status()).isEqualTo(401);
        assertThat(ask("POST", "/things", "rubbish", good).status()).isEqualTo(401);
        assertThat(ask("POST", "/things", ISSUER.forged("acme", ACME, "institute", "institute-editor"), good)
                        .status())
                .isEqualTo(401);
        assertThat(ask("POST", "/things", ISSUER.token(claims -> claims.claim("tenant", Map.of())), good)
                        .status())
                .isEqualTo(401);
        assertThat(ask("POST", "/things", ISSUER.token(claims -> claims.audience("other")), good)
                        .status())
                .isEqualTo(401);
        var forbidden = ask("POST", "/things", ISSUER.token("acme", ACME, "company", "company-member"), good);
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.body().get("type").stringValue()).isEqualTo("urn:mebuki:problem:forbidden");
    }

    @Test
    void guestsMayDoWhatIsListedForGuestsAndNoMore() throws Exception {
        assertThat(ask("GET", "/things/" + UUID.randomUUID(), "", new byte[0]).status())
                .isEqualTo(200);
        var refused = ask("GET", "/failures/down", "", new byte[0]);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.response().headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void nothingInternalLeaves() throws Exception {
        var down = ask("GET", "/failures/down", editor(), new byte[0]);
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.response().headers().firstValue("Retry-After")).isPresent();
        var bug = ask("GET", "/failures/bug", editor(), new byte[0]);
        assertThat(bug.status()).isEqualTo(500);
        assertThat(down.response().body() + bug.response().body()).doesNotContain("secret");
    }
}
