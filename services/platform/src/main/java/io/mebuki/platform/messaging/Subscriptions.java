package io.mebuki.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
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

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 5_000;

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private final List<NewTopic> topics;
    private final KafkaAdmin admin;
    private volatile @Nullable Thread starting;
    private volatile boolean running;

    /** @param published topics that the service itself sends to */
    Subscriptions(
            List<EventSubscription<?>> subscriptions,
            List<NewTopic> published,
            String group,
            ConsumerFactory<String, byte[]> consumers,
            Handling handling,
            KafkaAdmin admin) {
        this.containers = subscriptions.stream()
                .map(subscription -> container(subscription, group, consumers, handling))
                .toList();
        this.topics = new ArrayList<>(published);
        this.admin = admin;
        for (var subscription : subscriptions) {
            topics.add(MebukiTopic.compacted(subscription.topic()));
            topics.add(MebukiTopic.deadLetters(subscription.topic(), group));
            topics.add(MebukiTopic.retries(subscription.topic(), group));
        }
    }

    /** What every subscription handles its messages with. */
    record Handling(EventCodec codec, DeadLetters deadLetters, Traces traces) {}

    private static <E> ConcurrentMessageListenerContainer<String, byte[]> container(
            EventSubscription<E> subscription,
            String group,
            ConsumerFactory<String, byte[]> consumers,
            Handling handling) {
        var topic = subscription.topic();
        var properties = new ContainerProperties(topic, DeadLetters.retryTopic(topic, group));
        properties.setGroupId(group);
        properties.setMessageListener(
                new BatchListener<>(subscription, group, handling.codec(), handling.deadLetters(), handling.traces()));
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

    /** Returns at once: a broker that is not there yet must not keep the service from starting. */
    @Override
    public void start() {
        running = true;
        starting = Thread.ofVirtual().name("subscriptions").start(this::startWhenTopicsAreThere);
    }

    private void startWhenTopicsAreThere() {
        while (running && !topics.isEmpty()) {
            try {
                admin.createOrModifyTopics(topics.toArray(NewTopic[]::new));
                containers.forEach(AbstractMessageListenerContainer::start);
                return;
            } catch (KafkaException notYet) {
                log.warn("Waiting for Kafka: {}", notYet.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        var thread = starting;
        if (thread != null) {
            thread.interrupt();
        }
        containers.forEach(AbstractMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
