package io.mebuki.needs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.needs.Reader;
import io.mebuki.platform.testing.EventTopic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeedLifeIT extends NeedsIT {

    private static final String PUBLISHED = "io.mebuki.need.published.v1";
    private static final String REVISED = "io.mebuki.need.revised.v1";
    private static final String CLOSED = "io.mebuki.need.closed.v1";

    private static final Map<String, Object> FULL = Map.ofEntries(
            Map.entry("title", "  接着剤を使わない接合 𠮷野家 "),
            Map.entry("problem", "か\u3099 と が は違う\r\n\t🌱👩‍🔬 \u200B終わり\u3000"),
            Map.entry("desiredOutcome", ""),
            Map.entry("constraints", "<b>&amp;</b> \\ \" \u0001"),
            Map.entry("applicationDomain", "自動車"),
            Map.entry("trl", 4),
            Map.entry("deadline", "2027-02-28"),
            Map.entry("language", "ja-JP"),
            Map.entry("disclosure", "partners"),
            Map.entry("disclosureByField", Map.of("constraints", "private", "title", "public")),
            Map.entry("maskedText", "ﾊﾝｶｸ ①"));

    @Test
    void whatWasWrittenComesBackCodePointForCodePoint() {
        var created = draft(FULL);
        assertThat(created.response().headers().firstValue("Location")).contains(NEEDS + "/" + created.id());
        assertThat(created.etag()).isEqualTo("\"1\"");
        var read = need(created.id()).as(Reader.OWNER).get().expect(200);
        assertThat(read.body()).isEqualTo(created.body());
        FULL.forEach((field, value) -> assertThat(read.json().get(field)).isEqualTo(tree(value)));
        assertThat(read.json().get("status").stringValue()).isEqualTo("draft");
        assertThat(read.json().get("organization").get("id").stringValue())
                .isEqualTo(Reader.OWNER.id().toString());
        assertThat(read.json().get("createdAt").stringValue()).endsWith("Z");
    }

    private static tools.jackson.databind.JsonNode tree(Object value) {
        return new tools.jackson.databind.json.JsonMapper().valueToTree(value);
    }

    @Test
    void whatWasNotWrittenIsAbsentAndPrivate() {
        var need = draft(content("題")).json();
        assertThat(need.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "status",
                        "masked",
                        "organization",
                        "createdAt",
                        "updatedAt",
                        "title",
                        "problem",
                        "disclosure");
        assertThat(need.get("disclosure").stringValue()).isEqualTo("private");
    }

    @Test
    void nullIsAbsent() {
        var sent = "{\"title\":\"題\",\"problem\":\"困る\",\"trl\":null,\"deadline\":null,\"disclosure\":null,"
                + "\"disclosureByField\":null,\"language\":null,\"maskedText\":null,\"constraints\":null}";
        var need =
                call(NEEDS).as(Reader.OWNER).sendBody("POST", sent).expect(201).json();
        assertThat(need.has("trl")).isFalse();
        assertThat(need.get("disclosure").stringValue()).isEqualTo("private");
    }

    @Test
    void livesFromDraftToClosureAndTellsOnlyWhatIsPublished() {
        var id = draft(FULL).id();
        edit(id, "\"1\"", content("直した題")).expect(200);
        var published = step(id, "publication");
        assertThat(published.etag()).isEqualTo("\"3\"");
        assertThat(published.json().get("status").stringValue()).isEqualTo("published");
        edit(id, "\"3\"", FULL).expect(200);
        var closed = step(id, "closure");
        assertThat(closed.json().get("status").stringValue()).isEqualTo("closed");
        assertThat(closed.json().get("closedAt").stringValue()).endsWith("Z");

        var told = toldAfter(id, 3);
        assertThat(told).extracting(EventTopic.Told::type).containsExactly(PUBLISHED, REVISED, CLOSED);
        assertThat(told).extracting(EventTopic.Told::version).containsExactly(3L, 4L, 5L);
        var state = told.get(1).data().get("need");
        assertThat(state.get("title").stringValue()).isEqualTo(FULL.get("title"));
        assertThat(state.get("problem").stringValue()).isEqualTo(FULL.get("problem"));
        assertThat(state.get("disclosure").stringValue()).isEqualToIgnoringCase("private");
        assertThat(state.get("deadline").stringValue()).isEqualTo("2027-02-28");
    }

    @Test
    void aDraftThatIsClosedWasNeverThere() {
        var id = draft(content("誰にも言わない")).id();
        assertThat(step(id, "closure").json().has("publishedAt")).isFalse();
        assertThat(toldUntilNow(id)).isEmpty();
    }

    @Test
    void doingItAgainChangesNothing() {
        var id = published(FULL).id();
        assertThat(step(id, "publication").etag()).isEqualTo("\"2\"");
        assertThat(edit(id, "\"2\"", FULL).expect(200).etag()).isEqualTo("\"2\"");
        step(id, "closure");
        assertThat(step(id, "closure").etag()).isEqualTo("\"3\"");
        assertThat(toldUntilNow(id)).extracting(EventTopic.Told::type).containsExactly(PUBLISHED, CLOSED);
    }

    @Test
    void theClosedCanBeReadButNotChanged() {
        var id = published(FULL).id();
        step(id, "closure");
        edit(id, "\"3\"", content("ほか")).expect(409);
        call(NEEDS + "/" + id + "/publication").as(Reader.OWNER).post().expect(409);
        assertThat(need(id).as(Reader.OWNER).get().expect(200).etag()).isEqualTo("\"3\"");
    }

    @Test
    void anEditNeedsTheVersionItIsBasedOn() {
        var id = draft(content("題")).id();
        need(id).as(Reader.OWNER).put(content("二")).expect(428);
        edit(id, "\"7\"", content("二")).expect(412);
        edit(id, "\"7\"", content("題")).expect(412);
        assertThat(edit(id, "\"1\"", content("二")).expect(200).etag()).isEqualTo("\"2\"");
        assertThat(edit(id, "*", content("三")).expect(200).etag()).isEqualTo("\"3\"");
    }

    @Test
    void theSameKeyDraftsOnce() {
        var key = UUID.randomUUID().toString();
        var first = call(NEEDS)
                .as(Reader.OWNER)
                .with("Idempotency-Key", key)
                .post(FULL)
                .expect(201);
        var again = call(NEEDS)
                .as(Reader.OWNER)
                .with("Idempotency-Key", key)
                .post(FULL)
                .expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        call(NEEDS)
                .as(Reader.OWNER)
                .with("Idempotency-Key", key)
                .post(content("ほか"))
                .expect(422);
        var rival = call(NEEDS)
                .as(Reader.RIVAL)
                .with("Idempotency-Key", key)
                .post(FULL)
                .expect(201);
        assertThat(rival.id()).isNotEqualTo(first.id());
    }

    @Test
    void theSameKeyPublishesOnceAndSaysWhatItSaidFirst() {
        var id = draft(content("題")).id();
        var path = NEEDS + "/" + id;
        var published = call(path + "/publication")
                .as(Reader.OWNER)
                .with("Idempotency-Key", id + "p")
                .post()
                .expect(200);
        step(id, "closure");
        var again = call(path + "/publication")
                .as(Reader.OWNER)
                .with("Idempotency-Key", id + "p")
                .post()
                .expect(200);
        assertThat(again.body()).isEqualTo(published.body());
        call(path + "/closure")
                .as(Reader.OWNER)
                .with("Idempotency-Key", id + "p")
                .post()
                .expect(422);
    }

    @Test
    void aRefusedStepDoesNotUseUpItsKey() {
        var id = draft(content("題")).id();
        var path = NEEDS + "/" + id + "/publication";
        call(path).as(Reader.RIVAL).with("Idempotency-Key", "k" + id).post().expect(404);
        call(path).as(Reader.OWNER).with("Idempotency-Key", "k" + id).post().expect(200);
    }

    @Test
    void writersAtOnceLoseNothingAndAreToldInOrder() throws Exception {
        var id = published(content("題")).id();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var edits = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(number -> () -> editUntilDone(id, "題" + number))
                    .toList();
            for (var edit : threads.invokeAll(edits)) {
                assertThat(edit.get()).isEqualTo(200);
            }
        }
        var told = toldAfter(id, 13);
        assertThat(told)
                .extracting(EventTopic.Told::version)
                .isEqualTo(IntStream.rangeClosed(2, 14).mapToObj(Long::valueOf).toList());
    }

    private int editUntilDone(UUID id, String title) {
        for (int attempt = 0; attempt < 100; attempt++) {
            var etag = need(id).as(Reader.OWNER).get().expect(200).etag();
            var answer = edit(id, etag, content(title));
            if (answer.status() != 412) {
                return answer.status();
            }
        }
        return 412;
    }

    private Answer edit(UUID id, String etag, Object content) {
        return need(id).as(Reader.OWNER).with("If-Match", etag).put(content);
    }

    private static List<EventTopic.Told> toldAfter(UUID id, int events) {
        return await().until(() -> told(id), told -> told.size() >= events);
    }

    /** The outbox is sent in order, so once a later need is told all before it is. */
    private List<EventTopic.Told> toldUntilNow(UUID id) {
        toldAfter(published(content("のち")).id(), 1);
        return told(id);
    }

    private static List<EventTopic.Told> told(UUID id) {
        try (var topic = new EventTopic(TestServers.kafka().bootstrapServers(), Topics.NEEDS)) {
            return topic.of(id);
        }
    }
}
