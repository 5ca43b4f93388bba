package io.mebuki.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.events.IndexingEvent;
import io.mebuki.events.NeedIndexed;
import io.mebuki.events.SeedIndexed;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class EventCodecTest {

    private final JsonMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final EventCodec codec = new EventCodec(strict, "a-service");
    private final EventCodec.Reader<IndexingEvent> reader = codec.reader(IndexingEvent.class);

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        var received = new ConsumerRecord<>(sent.topic(), 0, 0L, sent.key(), sent.value());
        sent.headers().forEach(header -> received.headers().add(header));
        return received;
    }

    @Test
    void whatIsSentIsRead() {
        var event = new SeedIndexed(UUID.randomUUID(), 3, true, null);
        var message = codec.record("t", "key", event, null);
        assertThat(new String(message.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo("io.mebuki.seed.indexed.v1");
        assertThat(new String(message.headers().lastHeader("ce_subject").value(), UTF_8))
                .isEqualTo("key");
        assertThat(reader.read(received(message))).contains(event);
        assertThat(reader.read(received(codec.record("t", "key", new NeedIndexed(event.id(), 4, false), null))))
                .contains(new NeedIndexed(event.id(), 4, false));
    }

    @Test
    void whatANewerPublisherAddsIsPassedOver() {
        var event = new SeedIndexed(UUID.randomUUID(), 3, true, null);
        var message = codec.record("t", "key", event, null);
        var added = new String(message.value(), UTF_8).replace("{", "{\"colour\":\"green\",");
        var newer = new ConsumerRecord<>("t", 0, 0L, "key", added.getBytes(UTF_8));
        message.headers().forEach(header -> newer.headers().add(header));

        assertThat(reader.read(newer)).contains(event);
    }

    @Test
    void aTombstoneIsNoEvent() {
        assertThat(reader.read(new ConsumerRecord<>("t", 0, 0L, "key", null))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsPoison() {
        var good = codec.record("t", "key", new SeedIndexed(UUID.randomUUID(), 3, true, null), null);
        var broken = new ConsumerRecord<>("t", 0, 0L, "key", "{\"id\":".getBytes(UTF_8));
        good.headers().forEach(header -> broken.headers().add(header));
        assertThatThrownBy(() -> reader.read(broken)).isInstanceOf(PoisonException.class);

        var unknown = received(good);
        unknown.headers().remove("ce_type").add("ce_type", "io.mebuki.seed.indexed.v9".getBytes(UTF_8));
        assertThatThrownBy(() -> reader.read(unknown))
                .isInstanceOf(PoisonException.class)
                .hasMessageContaining("v9");

        assertThatThrownBy(
                        () -> reader.read(new ConsumerRecord<>("t", 0, 0L, "key", "no event at all".getBytes(UTF_8))))
                .isInstanceOf(PoisonException.class);
    }
}
