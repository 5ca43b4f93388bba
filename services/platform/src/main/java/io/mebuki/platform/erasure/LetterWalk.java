package io.mebuki.platform.erasure;

import io.mebuki.events.ErasureBegun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Goes through dead letters and retries. Such a topic only ever loses its beginning: where something is found, the others that
 * still count are appended once more, and then all that stood there before goes. A crash between the two leaves letters twice; handling
 * one twice changes nothing.
 */
final class LetterWalk implements Walk {

    private static final String DEAD = ".dlt";
    private static final String RETRIED = ".retry";

    private final String service;
    private final WholeTopic topic;
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin admin;

    LetterWalk(String service, WholeTopic topic, KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin) {
        this.service = service;
        this.topic = topic;
        this.kafka = kafka;
        this.admin = admin;
    }

    @Override
    public long through(Store store, ErasureBegun begun) {
        var sought = Sought.in(store, begun);
        // Which dead letters are done with is known where they are listed: all others stay.
        return through(store.name() + DEAD, sought, client -> Map.of())
                + through(store.name() + RETRIED, sought, this::handled);
    }

    private long through(String letters, Sought sought, Function<Admin, Map<TopicPartition, Long>> done) {
        var others = new ArrayList<ConsumerRecord<String, byte[]>>();
        var found = new long[1];
        var ends = topic.read(letters, letter -> {
            if (sought.has(letter)) {
                found[0]++;
            } else {
                others.add(letter);
            }
        });
        if (found[0] == 0) {
            return 0;
        }
        withClient(client -> {
            var handled = done.apply(client);
            others.stream()
                    .filter(letter -> letter.offset() >= handled.getOrDefault(partition(letter), 0L))
                    .forEach(this::append);
            delete(client, ends);
        });
        return count(letters, sought);
    }

    private long count(String letters, Sought sought) {
        var found = new long[1];
        topic.read(letters, letter -> found[0] += sought.has(letter) ? 1 : 0);
        return found[0];
    }

    private void append(ConsumerRecord<String, byte[]> letter) {
        kafka.send(new ProducerRecord<>(letter.topic(), null, letter.key(), letter.value(), letter.headers()))
                .join();
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> letter) {
        return new TopicPartition(letter.topic(), letter.partition());
    }

    /** How far the service's groups are: retries before that were handled. */
    private Map<TopicPartition, Long> handled(Admin client) {
        var groups = got(
                        client.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(service))
                .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
        var furthest = new HashMap<TopicPartition, Long>();
        if (!groups.isEmpty()) {
            got(client.listConsumerGroupOffsets(groups).all())
                    .values()
                    .forEach(offsets -> offsets.forEach((partition, at) -> {
                        if (at != null) {
                            furthest.merge(partition, at.offset(), Math::max);
                        }
                    }));
        }
        return furthest;
    }

    private static void delete(Admin client, Map<TopicPartition, Long> ends) {
        got(client.deleteRecords(ends.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue()))))
                .all());
    }

    private static <T> T got(KafkaFuture<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private void withClient(Consumer<Admin> work) {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            work.accept(client);
        } catch (RuntimeException failed) {
            throw new KafkaException("cannot take letters out", failed);
        }
    }
}
