package io.mebuki.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mebuki.events.IndexingEvent;
import io.mebuki.events.SeedIndexed;
import io.mebuki.platform.problem.StoreRefusalException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Operators see no private text: whatever goes wrong, the reason quotes nothing of the event. */
class ReasonTest {

    private static final String SECRET = "炉の電極が三月で割れる";

    private final EventCodec codec = new EventCodec(JsonMapper.builder().build(), "a-service");
    private final EventCodec.Reader<IndexingEvent> reader = codec.reader(IndexingEvent.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"%s\", \"version\": 1, \"findable\": true}",
                "{\"id\": \"01900000-0000-7000-8000-000000000001\", \"version\": \"%s\", \"findable\": true}",
                "{\"id\": \"01900000-0000-7000-8000-000000000001\", \"version\": 1, \"findable\": \"%s\"}",
                "{\"id\": {\"text\": \"%s\"}}",
                "[\"%s\"]",
                "\"%s\"",
                "{\"id\": \"%s",
                "%s",
            })
    void ofWhatCannotBeRead(String data) {
        var good = codec.record("t", "key", new SeedIndexed(UUID.randomUUID(), 3, true, null), null);
        var message =
                new ConsumerRecord<>("t", 0, 0L, "key", data.formatted(SECRET).getBytes(UTF_8));
        good.headers().forEach(header -> message.headers().add(header));

        var reason = Reason.of(catchThrowable(() -> reader.read(message)));

        assertThat(reason.kind()).isEqualTo(Reason.Kind.UNREADABLE);
        assertThat(reason.text()).isNotBlank().doesNotContain(SECRET).doesNotContain("三月");
    }

    @Test
    void ofAMistakeInTheService() {
        var mistake = new IllegalStateException("can't handle " + SECRET, new IllegalArgumentException(SECRET));

        var reason = Reason.of(mistake);

        assertThat(reason.kind()).isEqualTo(Reason.Kind.FAILED);
        assertThat(reason.text())
                .contains("IllegalStateException, caused by IllegalArgumentException at ", "ReasonTest")
                .doesNotContain(SECRET);
    }

    @Test
    void ofARefusal() {
        var reason = Reason.of(new StoreRefusalException("403: cluster_block_exception", null));

        assertThat(reason).isEqualTo(new Reason(Reason.Kind.REFUSED, "403: cluster_block_exception"));
    }

    @Test
    void aLetterSaysHowOftenItWasHandedOverAndWhereItFirstStood() {
        var first = new ConsumerRecord<>("mebuki.seeds.matching.dlt", 0, 5L, "key", new byte[0]);
        first.headers()
                .add(DeadLetters.REASON, "no reason".getBytes(UTF_8))
                .add(DeadLetters.KIND, "refused".getBytes(UTF_8))
                .add(DeadLetters.ORIGIN, "mebuki.seeds-3@7".getBytes(UTF_8))
                .add(DeadLetters.FAILED_AT, "2026-11-28T00:00:00Z".getBytes(UTF_8));

        assertThat(DeadLetter.of(first))
                .contains(new DeadLetter(
                        "mebuki.seeds",
                        "matching",
                        "key",
                        null,
                        "refused",
                        "no reason",
                        "mebuki.seeds-3@7",
                        Instant.parse("2026-11-28T00:00:00Z"),
                        1));
        var again = DeadLetter.again(first);
        assertThat(again.topic()).isEqualTo("mebuki.seeds.matching.retry");
        assertThat(again.headers().lastHeader(DeadLetters.REASON)).isNull();

        var second = new ConsumerRecord<>("mebuki.seeds.matching.dlt", 0, 6L, "key", new byte[0]);
        again.headers().forEach(header -> second.headers().add(header));
        assertThat(DeadLetter.of(second)).hasValueSatisfying(letter -> {
            assertThat(letter.attempts()).isEqualTo(2);
            assertThat(letter.origin()).isEqualTo("mebuki.seeds-3@7");
        });
        assertThat(DeadLetter.of(new ConsumerRecord<>("mebuki.seeds", 0, 6L, "key", new byte[0])))
                .isEmpty();
    }
}
