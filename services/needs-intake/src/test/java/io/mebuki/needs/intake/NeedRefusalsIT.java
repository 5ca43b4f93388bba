package io.mebuki.needs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mebuki.needs.Reader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad input gets: a problem that names the field, never a server error. */
class NeedRefusalsIT extends NeedsIT {

    private static final String GOOD = "\"title\":\"題\",\"problem\":\"困る\"";

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("{\"problem\":\"困る\"}", "title"),
                arguments("{\"title\":\"題\"}", "problem"),
                arguments("{\"title\":null,\"problem\":\"困る\"}", "title"),
                arguments("{\"title\":\"\",\"problem\":\"困る\"}", "title"),
                arguments("{\"title\":\"  \",\"problem\":\"困る\"}", "title"),
                arguments("{\"title\":7,\"problem\":\"困る\"}", "title"),
                arguments("{\"title\":\"" + "𠮷".repeat(301) + "\",\"problem\":\"困る\"}", "title"),
                arguments("{\"title\":\"題\\u0000\",\"problem\":\"困る\"}", "title"),
                arguments("{\"title\":\"題\\ud800\",\"problem\":\"困る\"}", "title"),
                arguments("{\"title\":\"題\",\"problem\":\"" + "困".repeat(10_001) + "\"}", "problem"),
                arguments("{" + GOOD + ",\"desiredOutcome\":\"" + "困".repeat(10_001) + "\"}", "desiredOutcome"),
                arguments("{" + GOOD + ",\"constraints\":[]}", "constraints"),
                arguments("{" + GOOD + ",\"applicationDomain\":\"" + "車".repeat(301) + "\"}", "applicationDomain"),
                arguments("{" + GOOD + ",\"trl\":0}", "trl"),
                arguments("{" + GOOD + ",\"trl\":10}", "trl"),
                arguments("{" + GOOD + ",\"trl\":4.5}", "trl"),
                arguments("{" + GOOD + ",\"trl\":\"4\"}", "trl"),
                arguments("{" + GOOD + ",\"trl\":99999999999999999999}", "trl"),
                arguments("{" + GOOD + ",\"deadline\":\"2027-02-30\"}", "deadline"),
                arguments("{" + GOOD + ",\"deadline\":\"2027-02-28T00:00:00Z\"}", "deadline"),
                arguments("{" + GOOD + ",\"deadline\":\"明日\"}", "deadline"),
                arguments("{" + GOOD + ",\"deadline\":20270228}", "deadline"),
                arguments("{" + GOOD + ",\"language\":\"日本語\"}", "language"),
                arguments("{" + GOOD + ",\"disclosure\":\"secret\"}", "disclosure"),
                arguments("{" + GOOD + ",\"disclosure\":\"PUBLIC\"}", "disclosure"),
                arguments("{" + GOOD + ",\"disclosure\":\"\"}", "disclosure"),
                arguments("{" + GOOD + ",\"disclosureByField\":{\"title\":\"secret\"}}", "disclosureByField"),
                arguments("{" + GOOD + ",\"disclosureByField\":{\"title\":null}}", "disclosureByField"),
                arguments("{" + GOOD + ",\"disclosureByField\":{\"owner\":\"public\"}}", "disclosureByField"),
                arguments("{" + GOOD + ",\"disclosureByField\":\"public\"}", "disclosureByField"),
                arguments("{" + GOOD + ",\"maskedText\":\"" + "隠".repeat(2_001) + "\"}", "maskedText"),
                arguments("{" + GOOD + ",\"status\":\"published\"}", "status"),
                arguments("{" + GOOD + ",\"owner\":\"01900000-0000-7000-8000-000000000001\"}", "owner"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBadFieldIsNamed(String body, String field) {
        var id = draft(content("題")).id();
        var created = call(NEEDS).as(Reader.OWNER).sendBody("POST", body).expect(400);
        var edited = need(id).as(Reader.OWNER)
                .with("If-Match", "\"1\"")
                .sendBody("PUT", body)
                .expect(400);
        for (var answer : new Answer[] {created, edited}) {
            var error = answer.json().get("errors").get(0);
            assertThat(error.get("field").stringValue()).startsWith(field);
            assertThat(error.get("expected").stringValue()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"題\"",
                "{\"title\":\"題\",\"title\":\"二\",\"problem\":\"困る\"}",
                "{" + GOOD + "} {}"
            })
    void whatIsNotTheNeedAtAllIsRefused(String body) {
        call(NEEDS).as(Reader.OWNER).sendBody("POST", body).expect(400);
    }

    @Test
    void deepNestingAndOversizeAreRefused() {
        call(NEEDS).as(Reader.OWNER).sendBody("POST", "[".repeat(100_000)).expect(400);
        call(NEEDS)
                .as(Reader.OWNER)
                .sendBody("POST", "{" + GOOD + ",\"constraints\":\"" + "a".repeat(1 << 20) + "\"}")
                .expect(413);
    }

    @Test
    void anotherContentTypeIsRefused() {
        call(NEEDS).as(Reader.OWNER).with("Content-Type", "text/plain").post().expect(415);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=-1, limit",
        "limit=101, limit",
        "limit=x, limit",
        "limit=99999999999, limit",
        "scope=all, scope",
        "scope=OWN, scope",
        "cursor=!, cursor",
        "cursor=abc, cursor",
        "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, cursor",
    })
    void aBadParameterIsNamed(String query, String field) {
        var answer = call(NEEDS + "?" + query).as(Reader.OWNER).get().expect(400);
        assertThat(answer.json().get("errors").get(0).get("field").stringValue())
                .isEqualTo(field);
    }

    @Test
    void aBadIdIsNamed() {
        var answer = call(NEEDS + "/seven").as(Reader.OWNER).get().expect(400);
        assertThat(answer.json().get("errors").get(0).get("field").stringValue())
                .isEqualTo("id");
    }

    @Test
    void aBadIdempotencyKeyIsNamed() {
        var tooLong = call(NEEDS)
                .as(Reader.OWNER)
                .with("Idempotency-Key", "k".repeat(201))
                .post(content("題"))
                .expect(400);
        assertThat(tooLong.json().get("errors").get(0).get("field").stringValue())
                .isEqualTo("Idempotency-Key");
        call(NEEDS)
                .as(Reader.OWNER)
                .with("Idempotency-Key", "a b")
                .post(content("題"))
                .expect(400);
    }

    @Test
    void anotherMethodIsRefused() {
        need(draft(content("題")).id()).as(Reader.OWNER).sendBody("DELETE", "{}").expect(405);
    }

    @Test
    void withoutAValidTokenNothingIsAnswered() {
        var id = draft(content("題")).id();
        call(NEEDS).get().expect(401);
        need(id).get().expect(401);
        call(NEEDS).post(content("題")).expect(401);
        var forged = ISSUER.forged(Reader.OWNER.alias(), Reader.OWNER.id(), "company", "company-member");
        need(id).bearing(forged).get().expect(401);
        need(id).bearing("nonsense").get().expect(401);
    }
}
