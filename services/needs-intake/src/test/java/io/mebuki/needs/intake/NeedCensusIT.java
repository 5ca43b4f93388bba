package io.mebuki.needs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.needs.Reader;
import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.testing.EventTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What those who keep copies of needs can ask their owner. */
class NeedCensusIT extends NeedsIT {

    private static final String CENSUS = "/internal/census/needs";

    private Call asked(String path) {
        return call(CENSUS + path).bearing(ISSUER.serviceToken());
    }

    private List<JsonNode> listed(UUID id) {
        return asked("/entries")
                .post(Map.of("organization", Reader.OWNER.id(), "buckets", List.of(Checksum.bucket(id))))
                .expect(200)
                .json()
                .valueStream()
                .filter(entry -> entry.get("id").stringValue().equals(id.toString()))
                .toList();
    }

    private void tellAgain(UUID id, long version) {
        var thing = Map.of("id", id, "organization", Reader.OWNER.id(), "version", version);
        asked("/telling").post(Map.of("things", List.of(thing))).expect(200);
    }

    private static List<EventTopic.Told> told(UUID id, int times) {
        try (var topic = new EventTopic(TestServers.kafka().bootstrapServers(), Topics.NEEDS)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(id).size() == times);
            return topic.of(id);
        }
    }

    @Test
    void publishedNeedsAreCountedAndNoOthers() {
        var draft = draft(content("a draft")).id();
        var open = published(content("open")).id();
        var closed = published(content("closed")).id();
        step(closed, "closure");

        assertThat(listed(open))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("version").asLong()).isEqualTo(2));
        assertThat(listed(draft)).isEmpty();
        assertThat(listed(closed)).isEmpty();
        assertThat(asked("").get().expect(200).json().valueStream())
                .anySatisfy(
                        tally -> assertThat(tally.get("alias").stringValue()).isEqualTo(Reader.OWNER.alias()));
    }

    @Test
    void whatIsToldAgainIsItsPresentStateInTheSameVersion() {
        var open = published(content("open")).id();
        var closed = published(content("closed")).id();
        step(closed, "closure");
        told(open, 1);
        told(closed, 2);

        tellAgain(open, 0);
        tellAgain(closed, 0);

        assertThat(told(open, 2).getLast().version()).isEqualTo(2);
        assertThat(told(closed, 3).getLast().type()).isEqualTo("io.mebuki.need.closed.v1");
        assertThat(told(closed, 3).getLast().version()).isEqualTo(3);
    }

    @Test
    void whatACopyHasInALaterVersionIsToldInAStillLaterOne() {
        var open = published(content("open")).id();

        tellAgain(open, 9);

        assertThat(told(open, 2).getLast().version()).isEqualTo(10);
        assertThat(need(open).as(Reader.OWNER).get().expect(200).etag()).isEqualTo("\"10\"");
    }

    @Test
    void whatIsNotKnownOrADraftIsToldAsClosed() {
        var ghost = UUID.randomUUID();
        var draft = draft(content("a draft")).id();

        tellAgain(ghost, 4);
        tellAgain(draft, 4);

        assertThat(told(ghost, 1).getFirst().type()).isEqualTo("io.mebuki.need.closed.v1");
        assertThat(told(ghost, 1).getFirst().version()).isEqualTo(4);
        assertThat(told(draft, 1).getFirst().type()).isEqualTo("io.mebuki.need.closed.v1");
        step(draft, "publication");
        assertThat(told(draft, 2).getLast().version())
                .isGreaterThan(told(draft, 2).getFirst().version());
    }

    @Test
    void isForServicesOnly() {
        assertThat(call(CENSUS).as(Reader.OWNER).get().expect(403).status()).isEqualTo(403);
        assertThat(call(CENSUS).get().expect(401).status()).isEqualTo(401);
    }
}
