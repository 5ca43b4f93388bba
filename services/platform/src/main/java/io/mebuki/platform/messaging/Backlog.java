package io.mebuki.platform.messaging;

import io.mebuki.platform.problem.DependencyUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.kafka.core.ConsumerFactory;

/** Tells how much of a topic has been taken into a store, by where the store's consumer group stands. */
public final class Backlog {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final String service;
    private final ConsumerFactory<String, byte[]> consumers;

    Backlog(String service, ConsumerFactory<String, byte[]> consumers) {
        this.service = service;
        this.consumers = consumers;
    }

    /**
     * Events by their offsets; what compaction has removed counts too.
     *
     * @param left those that were not taken in yet
     * @param total all
     */
    public record Progress(long left, long total) {

        public static final Progress NONE = new Progress(0, 0);

        public Progress plus(Progress other) {
            return new Progress(left + other.left, total + other.total);
        }
    }

    /**
     * How far a topic has been taken in.
     *
     * @param store as the subscription names it
     * @throws DependencyUnavailableException when Kafka can't be asked
     */
    public Progress of(String topic, String store) {
        var group = EventSubscription.group(service, store);
        try (var consumer = consumers.createConsumer(group, null, null, new Properties())) {
            return progress(consumer, partitions(consumer, topic));
        } catch (KafkaException unreachable) {
            throw new DependencyUnavailableException("Kafka does not tell how far " + topic + " was read", unreachable);
        }
    }

    /**
     * Waits until a store has taken in all that the topic holds now.
     *
     * @return false when it has not after so long
     */
    public boolean isTakenIn(String topic, String store, Duration patience) {
        var group = EventSubscription.group(service, store);
        // Also what is sent, but is shown a moment later, when its transaction has ended everywhere.
        var all = new Properties();
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        try (var consumer = consumers.createConsumer(group, null, null, all)) {
            var ends = new HashMap<>(consumer.endOffsets(partitions(consumer, topic)));
            ends.values().removeIf(end -> end == 0);
            var until = System.nanoTime() + patience.toNanos();
            while (!reached(consumer.committed(ends.keySet()), ends)) {
                if (System.nanoTime() > until) {
                    return false;
                }
                Thread.sleep(LOOK_AGAIN);
            }
            return true;
        } catch (InterruptedException | InterruptException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (KafkaException unreachable) {
            throw new DependencyUnavailableException("Kafka does not tell how far " + topic + " was read", unreachable);
        }
    }

    private static boolean reached(Map<TopicPartition, OffsetAndMetadata> read, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> {
            var committed = read.get(end.getKey());
            return committed != null && committed.offset() >= end.getValue();
        });
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
    }

    private static Progress progress(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        // The ends first: what comes meanwhile must not look as if it had been read.
        var ends = consumer.endOffsets(partitions);
        var beginnings = consumer.beginningOffsets(partitions);
        var read = consumer.committed(Set.copyOf(partitions));
        var progress = Progress.NONE;
        for (var partition : partitions) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, beginning);
            var committed = read.get(partition);
            long at = committed == null ? beginning : Math.max(beginning, committed.offset());
            progress = progress.plus(new Progress(Math.max(0, end - at), end - beginning));
        }
        return progress;
    }
}
