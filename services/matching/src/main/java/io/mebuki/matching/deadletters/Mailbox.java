package io.mebuki.matching.deadletters;

import io.mebuki.platform.messaging.DeadLetter;
import io.mebuki.platform.problem.DependencyUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Hands letters over to the services that could not handle them, from where they lie in Kafka. */
final class Mailbox {

    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaTemplate<String, byte[]> kafka;

    Mailbox(ConsumerFactory<String, byte[]> consumers, KafkaTemplate<String, byte[]> kafka) {
        this.consumers = consumers;
        this.kafka = kafka;
    }

    /**
     * Hands over letters of one place, in their order, and returns when all are kept there.
     *
     * @return those that were handed over; the others are kept no more
     */
    List<Letters.Place> handOver(List<Letters.Place> letters) {
        var found = read(letters);
        var handed = new ArrayList<Letters.Place>();
        var sent = new ArrayList<CompletableFuture<?>>();
        for (var letter : letters) {
            var message = found.get(letter.position());
            if (message != null) {
                sent.add(kafka.send(DeadLetter.again(message)));
                handed.add(letter);
            }
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
        return handed;
    }

    private Map<Long, ConsumerRecord<String, byte[]>> read(List<Letters.Place> letters) {
        var wanted = letters.stream().map(Letters.Place::position).collect(Collectors.toSet());
        var last = letters.getLast().position();
        var partition = new TopicPartition(
                letters.getFirst().topic(), letters.getFirst().part());
        var found = new HashMap<Long, ConsumerRecord<String, byte[]>>();
        try (var consumer = consumers.createConsumer(null, null, null, new Properties())) {
            consumer.assign(List.of(partition));
            var end = Math.min(last + 1, consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L));
            consumer.seek(partition, letters.getFirst().position()); // or the first one that is still kept
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                if (System.nanoTime() > until) {
                    throw new DependencyUnavailableException("Kafka does not give the dead letters back");
                }
                consumer.poll(WAIT).records(partition).stream()
                        .filter(message -> wanted.contains(message.offset()))
                        .forEach(message -> found.put(message.offset(), message));
            }
        }
        return found;
    }
}
