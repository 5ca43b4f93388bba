package io.mebuki.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Runs the service's subscriptions as long as the service runs, on a thread of its own: what is not there yet must not keep the
 * service from starting, and what is lost meanwhile is noticed.
 */
final class Subscriptions implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<? extends Listening<?>> listenings;
    private final List<NewTopic> topics;
    private final KafkaAdmin admin;
    private volatile @Nullable Thread thread;

    /** @param published topics that the service itself sends to */
    Subscriptions(
            List<EventSubscription<?>> subscriptions,
            List<NewTopic> published,
            TopicSettings settings,
            String service,
            ConsumerFactory<String, byte[]> consumers,
            Handling handling,
            KafkaAdmin admin) {
        this.listenings = subscriptions.stream()
                .map(subscription -> listening(subscription, service, consumers, handling))
                .toList();
        var named = new ArrayList<>(published);
        this.admin = admin;
        for (var subscription : subscriptions) {
            named.add(MebukiTopic.compacted(subscription.topic()));
            named.add(MebukiTopic.deadLetters(subscription.topic(), service));
            named.add(MebukiTopic.retries(subscription.topic(), service));
        }
        this.topics = named.stream().map(settings::applied).toList();
    }

    /** What every subscription handles its messages with. */
    record Handling(EventCodec codec, DeadLetters deadLetters, Traces traces) {}

    private static <E> Listening<E> listening(
            EventSubscription<E> subscription,
            String service,
            ConsumerFactory<String, byte[]> consumers,
            Handling handling) {
        var listener =
                new BatchListener<>(subscription, service, handling.codec(), handling.deadLetters(), handling.traces());
        return new Listening<>(subscription, service, consumers, listener);
    }

    @Override
    public void start() {
        var watch = Thread.ofVirtual().name("subscriptions").unstarted(this::watch);
        thread = watch;
        watch.start();
    }

    private void watch() {
        try {
            while (isRunning() && !succeeded(this::makeTopics)) {
                Thread.sleep(PAUSE);
            }
            while (isRunning()) {
                listenings.forEach(listening -> succeeded(listening::follow));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeTopics() {
        if (!topics.isEmpty()) {
            admin.createOrModifyTopics(topics.toArray(NewTopic[]::new));
        }
    }

    private boolean succeeded(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException notYet) {
            if (isRunning()) {
                log.warn("Waiting for Kafka, or for what events are kept in: {}", notYet.toString());
            }
            return false;
        }
    }

    @Override
    public void stop() {
        var watch = thread;
        thread = null;
        if (watch != null) {
            watch.interrupt();
            join(watch);
        }
        stopAll();
    }

    /** All at once: each ends what it is at, and where Kafka is away each waits for it. */
    private void stopAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            listenings.forEach(listening -> threads.execute(listening::stop));
        }
    }

    private static void join(Thread watch) {
        try {
            watch.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
