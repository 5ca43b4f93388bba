package io.mebuki.platform.messaging;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Listens for one subscription, in a consumer group that belongs to the store the events are kept in: how far a group has read says
 * something about that store only, and the group of a new one has read nothing yet.
 */
final class Listening<E> {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 5_000;

    private final EventSubscription<E> subscription;
    private final String service;
    private final ConsumerFactory<String, byte[]> consumers;
    private final BatchListener<E> listener;
    private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

    Listening(
            EventSubscription<E> subscription,
            String service,
            ConsumerFactory<String, byte[]> consumers,
            BatchListener<E> listener) {
        this.subscription = subscription;
        this.service = service;
        this.consumers = consumers;
        this.listener = listener;
    }

    /** Listens for the store that is there now, if one is; fails when that cannot be told. */
    synchronized void follow() {
        var store = subscription.store().get();
        if (store.isEmpty()) {
            stop();
            return;
        }
        var group = EventSubscription.group(service, store.get());
        if (container != null && group.equals(container.getGroupId())) {
            return;
        }
        stop();
        log.info("Listening to {} as {}", subscription.topic(), group);
        container = container(group);
        container.start();
    }

    synchronized void stop() {
        if (container != null) {
            container.stop();
            container = null;
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(String group) {
        var topic = subscription.topic();
        var properties = new ContainerProperties(topic, DeadLetters.retryTopic(topic, service));
        properties.setGroupId(group);
        properties.setMessageListener(listener);
        // The end of a transaction stands behind its last event: without this, who has read all may look as if one were
        // left.
        properties.setFixTxOffsets(true);
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(consumers.getConfigurationProperties());
        factory.updateConfigs(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, subscription.batch()));
        var made = new ConcurrentMessageListenerContainer<>(factory, properties);
        made.setConcurrency(subscription.concurrency());
        made.setCommonErrorHandler(new DefaultErrorHandler(repeating()));
        made.setBeanName(service + "-" + topic);
        return made;
    }

    /** Only transient failures reach the container, and those are repeated until they are over. */
    private static ExponentialBackOff repeating() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE, 2);
        pauses.setMaxInterval(LONGEST_PAUSE);
        return pauses;
    }
}
