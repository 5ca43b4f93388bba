package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.unique;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a 4xx problem that names the field and what was expected, and changes nothing. */
class BadInputIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            institute | /api/v1/seeds               | {"title":"t","description":""}                                     | sourceId
            institute | /api/v1/seeds               | {"sourceId":"s","title":"","description":""}                       | title
            institute | /api/v1/seeds               | {"sourceId":"s","title":"   ","description":""}                    | title
            institute | /api/v1/seeds               | {"sourceId":"s","title":"t","description":"","trl":0}              | trl
            institute | /api/v1/seeds               | {"sourceId":"s","title":"t","description":"","trl":"7"}            | trl
            institute | /api/v1/seeds               | {"sourceId":"s","title":"t","description":"","kind":"idea"}        | kind
            institute | /api/v1/seeds               | {"sourceId":"s","title":"t","description":"","tlr":7}              | tlr
            institute | /api/v1/seeds               | {"sourceId":"s","title":"t","description":"","people":[{}]}        | people[0].name
            institute | /api/v1/seeds               | {"sourceId":"s","title":"t","description":"","url":"javascript:x"} | url
            institute | /api/v1/seeds               | {"sourceId":"s","title":"t","description":"\\\\ud800"}             | description
            institute | /api/v1/seeds               | {"sourceId":"s","title":"t","description":"\\\\u0000"}             | description
            company   | /api/v1/needs               | {"title":"t"}                                                      | problem
            company   | /api/v1/needs               | {"title":"t","problem":"p","disclosure":"everybody"}               | disclosure
            company   | /api/v1/needs               | {"title":"t","problem":"p","deadline":"soon"}                      | deadline
            company   | /api/v1/needs               | {"title":"t","problem":"p","deadline":"2027-02-30"}                | deadline
            company   | /api/v1/needs               | {"title":"t","problem":"p","disclosureByField":{"colour":"public"}} | disclosureByField
            company   | /api/v1/matches/search      | {}                                                                 | text
            company   | /api/v1/matches/search      | {"text":"t","limit":-1}                                            | limit
            company   | /api/v1/matches/search      | {"text":"t","limit":101}                                           | limit
            company   | /api/v1/matches/search      | {"text":"t","mode":"random"}                                       | mode
            company   | /api/v1/matches/search      | {"text":"t","novelty":1.5}                                         | novelty
            company   | /api/v1/matches/search      | {"text":"t","filter":{"organizations":["x"]}}                      | filter.organizations[0]
            company   | /api/v1/collaborators/search | {}                                                                | body
            company   | /api/v1/collaborators/search | {"text":"t","needId":"01900000-0000-7000-8000-000000000001"}      | body
            company   | /api/v1/institutions/search | {"text":"t","limit":0}                                             | limit
            """)
    void namesTheField(String client, String path, String body, String field) {
        var sent = body.replace("\\\\", "\\");
        var answer = Api.as(client).post(path, sent).expect(400);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue()))
                .as(answer.text())
                .anyMatch(named -> named.equals(field) || named.startsWith(field + "."));
    }

    @ParameterizedTest
    @CsvSource({
        "institute, /api/v1/seeds",
        "company,   /api/v1/needs",
        "company,   /api/v1/matches/search",
        "company,   /api/v1/collaborators/search",
        "company,   /api/v1/institutions/search"
    })
    void whatIsNotJsonIsRefused(String client, String path) {
        var api = Api.as(client);
        api.post(path, "{\"title\":").expect(400);
        api.post(path, "[]").expect(400);
        api.post(path, "").expect(400);
        api.post(path, "[".repeat(10_000)).expect(400);
        api.post(path, "{\"text\":" + "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000) + "}")
                .expect(400);
        api.send("POST", path, "application/json", new byte[] {'{', '"', (byte) 0xc3, '"', '}'})
                .expect(400);
        api.send("POST", path, "text/plain", "hello".getBytes(UTF_8)).expect(415);
        api.send("POST", path, "application/json", new byte[(1 << 20) + 1]).expect(413);
        api.with("Accept", "image/png").post(path, "{}").expect(406);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/seeds?limit=0,        limit",
        "/api/v1/seeds?limit=-3,       limit",
        "/api/v1/seeds?limit=x,        limit",
        "/api/v1/seeds?cursor=invented, cursor",
        "/api/v1/seeds?scope=all,      scope",
        "/api/v1/seeds/42,             id",
        "/api/v1/seed-imports?limit=1000, limit",
        "/api/v1/needs?cursor=x,       cursor",
        "/api/v1/needs/none/matches,   id",
        "/api/v1/seeds/none/matches,   id"
    })
    void badParametersAreNamed(String path, String field) {
        Api.as("institute").get(path).expectProblem(400, field);
    }

    @Test
    void limitsCountCodePoints() {
        var title = "𠮷".repeat(300);
        var stored = Stories.published("institute", Stories.seed(unique("astral"), title, "é e\u0301 \u3000 x "));
        assertThat(stored.get("title").stringValue()).isEqualTo(title);
        assertThat(Api.guest()
                        .get("/api/v1/seeds/" + stored.get("id").stringValue())
                        .json()
                        .get("description")
                        .stringValue())
                .isEqualTo("é e\u0301 \u3000 x ");
        Api.as("institute")
                .post(
                        "/api/v1/seeds",
                        Stories.seed(unique("astral"), title + "x", "").toString())
                .expectProblem(400, "title");
    }

    @Test
    void writesNeedTheVersionThatWasRead() {
        var seed = Stories.seed(unique("etag"), "First", "");
        var path = "/api/v1/seeds/"
                + Stories.published("institute", seed).get("id").stringValue();
        var api = Api.as("institute");
        var tag = api.get(path).expect(200).header("ETag");
        api.put(path, seed.put("title", "Second").toString()).expectProblem(428, "If-Match");
        var next =
                api.with("If-Match", tag).put(path, seed.toString()).expect(200).header("ETag");
        assertThat(next).isNotEqualTo(tag);
        api.with("If-Match", tag)
                .put(path, seed.put("title", "Third").toString())
                .expectProblem(412, "If-Match");
        assertThat(api.with("If-Match", next)
                        .put(path, seed.put("title", "Second").toString())
                        .expect(200)
                        .header("ETag"))
                .isEqualTo(next);
        api.with("If-Match", next)
                .put(path, Stories.seed(unique("other"), "Third", "").toString())
                .expectProblem(400, "sourceId");
        api.delete(path).expectProblem(428, "If-Match");
    }

    @Test
    void aRepeatedRequestHappensOnce() {
        var key = unique("key");
        var seed = Stories.seed(unique("once"), "Once", "");
        var api = Api.as("institute").with("Idempotency-Key", key);
        var first = api.post("/api/v1/seeds", seed.toString()).expect(201);
        var second = api.post("/api/v1/seeds", seed.toString()).expect(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        api.post("/api/v1/seeds", seed.put("title", "Twice").toString()).expectProblem(422, "Idempotency-Key");
        Api.as("institute").post("/api/v1/seeds", seed.toString()).expect(409);

        var need = Stories.need("Once", "Once.", "private").toString();
        var company = Api.as("company").with("Idempotency-Key", key);
        assertThat(company.post("/api/v1/needs", need).expect(201).string("id"))
                .isEqualTo(company.post("/api/v1/needs", need).expect(201).string("id"));
    }

    @Test
    void aNeedGoesItsWayAndNoOther() {
        var need = Stories.need("Way", "A way.", "private");
        var api = Api.as("company");
        var path = "/api/v1/needs/"
                + api.post("/api/v1/needs", need.toString()).expect(201).string("id");
        api.post(path + "/publication").expect(200);
        assertThat(api.post(path + "/publication")
                        .expect(200)
                        .json()
                        .get("version")
                        .asLong())
                .isEqualTo(api.get(path).json().get("version").asLong());
        api.post(path + "/closure").expect(200);
        api.post(path + "/publication").expect(409);
        api.with("If-Match", "*").put(path, need.toString()).expect(409);
    }
}
