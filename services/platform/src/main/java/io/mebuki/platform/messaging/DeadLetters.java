package io.mebuki.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts aside what cannot be handled, with the reason, so that the rest goes on and nothing is lost. */
final class DeadLetters {

    /** Header that says why. */
    static final String REASON = "mebuki-reason";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaTemplate<String, byte[]> kafka;
    private final MeterRegistry meters;

    DeadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    static String topic(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    static String retryTopic(String topic, String group) {
        return topic + "." + group + ".retry";
    }

    /** Returns when the message is kept; throws what is transient otherwise, so that the caller tries again. */
    void add(String group, String topic, ConsumerRecord<String, byte[]> message, Throwable reason) {
        // The reason may quote the message, so it stands with the letter only: what is in a log can't be erased.
        log.error(
                "Dead letter of {} at {}-{}@{}: {}",
                group,
                message.topic(),
                message.partition(),
                message.offset(),
                reason.getClass().getSimpleName());
        var letter = new ProducerRecord<>(topic(topic, group), message.key(), message.value());
        message.headers().forEach(header -> letter.headers().add(header));
        letter.headers()
                .add(REASON, String.valueOf(reason.getMessage()).getBytes(UTF_8))
                .add(
                        "mebuki-origin",
                        (message.topic() + "-" + message.partition() + "@" + message.offset()).getBytes(UTF_8))
                .add("mebuki-failed-at", Instant.now().toString().getBytes(UTF_8));
        try {
            kafka.send(letter).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while putting a dead letter aside", interrupted);
        } catch (ExecutionException failed) {
            throw new KafkaException("cannot put a dead letter aside", failed.getCause());
        }
        meters.counter("mebuki.dead.letters", "topic", topic, "group", group).increment();
    }
}
