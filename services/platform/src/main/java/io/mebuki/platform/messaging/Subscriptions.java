package io.mebuki.platform.messaging;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs the service's subscriptions as long as the service runs. */
final class Subscriptions implements SmartLifecycle {

    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 5_000;

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean running;

    Subscriptions(
            List<EventSubscription<?>> subscriptions,
            String group,
            ConsumerFactory<String, byte[]> consumers,
            EventCodec codec,
            DeadLetters deadLetters,
            KafkaAdmin topics) {
        this.containers = subscriptions.stream()
                .map(subscription -> container(subscription, group, consumers, codec, deadLetters, topics))
                .toList();
    }

    private static <E> ConcurrentMessageListenerContainer<String, byte[]> container(
            EventSubscription<E> subscription,
            String group,
            ConsumerFactory<String, byte[]> consumers,
            EventCodec codec,
            DeadLetters deadLetters,
            KafkaAdmin topics) {
        var topic = subscription.topic();
        topics.createOrModifyTopics(
                MebukiTopic.compacted(topic), MebukiTopic.deadLetters(topic, group), MebukiTopic.retries(topic, group));
        var properties = new ContainerProperties(topic, DeadLetters.retryTopic(topic, group));
        properties.setGroupId(group);
        properties.setMessageListener(new BatchListener<>(subscription, group, codec, deadLetters));
        properties.setObservationEnabled(true);
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(consumers.getConfigurationProperties());
        factory.updateConfigs(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, subscription.batch()));
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setConcurrency(subscription.concurrency());
        container.setCommonErrorHandler(new DefaultErrorHandler(repeating()));
        container.setBeanName(group + "-" + topic);
        return container;
    }

    /** Only transient failures reach the container, and those are repeated until they are over. */
    private static ExponentialBackOff repeating() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE, 2);
        pauses.setMaxInterval(LONGEST_PAUSE);
        return pauses;
    }

    @Override
    public void start() {
        containers.forEach(AbstractMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        containers.forEach(AbstractMessageListenerContainer::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
