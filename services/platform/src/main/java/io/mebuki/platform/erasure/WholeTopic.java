package io.mebuki.platform.erasure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads a topic from its beginning to what is its end at that time, as a reader that is rebuilt does. */
public final class WholeTopic {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final ConsumerFactory<String, byte[]> consumers;
    private final String group;

    /** @param group reads for nobody, and keeps no offsets; its name only says who reads */
    WholeTopic(ConsumerFactory<String, byte[]> consumers, String group) {
        this.consumers = consumers;
        this.group = group;
    }

    /** Answers where the topic ended; a topic that is not there has no end. */
    public Map<TopicPartition, Long> read(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        var properties = new Properties();
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        try (var consumer = consumers.createConsumer(group, null, null, properties)) {
            var partitions = partitions(consumer.listTopics().get(topic));
            if (partitions.isEmpty()) {
                return Map.of();
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(WAIT).forEach(each);
            }
            return ends;
        }
    }

    private static List<TopicPartition> partitions(@Nullable List<PartitionInfo> known) {
        return known == null
                ? List.of()
                : known.stream()
                        .map(each -> new TopicPartition(each.topic(), each.partition()))
                        .toList();
    }
}
