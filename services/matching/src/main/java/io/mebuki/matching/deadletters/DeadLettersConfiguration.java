package io.mebuki.matching.deadletters;

import io.mebuki.matching.work.Worker;
import io.mebuki.platform.messaging.DeadLetter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** Wires the dead letters of all services. */
@Configuration(proxyBeanMethods = false)
class DeadLettersConfiguration {

    private static final String GROUP = "matching.dead-letters";
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 5_000;

    @Bean
    Letters letters(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        var letters = new Letters(jdbc, clock);
        Gauge.builder("mebuki.dead.letters.waiting", letters, Letters::waiting)
                .description("dead letters of all services that were neither replayed nor discarded")
                .register(meters);
        return letters;
    }

    @Bean
    SchedulingConfigurer forgettingOfLetters(Letters letters) {
        return tasks -> tasks.addFixedDelayTask(letters::forgetOld, Duration.ofHours(1));
    }

    /** Topics that appear later are found within the time that metadata may be old. */
    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> letterIntake(
            ConsumerFactory<String, byte[]> consumers, Letters letters) {
        var properties = new ContainerProperties(DeadLetter.TOPICS);
        properties.setGroupId(GROUP);
        properties.setMessageListener(
                (BatchMessageListener<String, byte[]>) messages -> messages.forEach(letters::add));
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        var pauses = new ExponentialBackOff(FIRST_PAUSE, 2);
        pauses.setMaxInterval(LONGEST_PAUSE);
        container.setCommonErrorHandler(new DefaultErrorHandler(pauses));
        return container;
    }

    @Bean
    Worker replayingOfLetters(
            Letters letters,
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> kafka,
            PlatformTransactionManager transactions) {
        var replayer = new Replayer(letters, new Mailbox(consumers, kafka), new TransactionTemplate(transactions));
        return new Worker("dead-letters", replayer::step);
    }
}
