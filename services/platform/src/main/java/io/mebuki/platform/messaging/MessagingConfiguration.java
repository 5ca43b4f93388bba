package io.mebuki.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires events for a service that has Kafka on its class path. The consumer group is the service's name. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass(KafkaTemplate.class)
public class MessagingConfiguration {

    @Bean
    EventCodec eventCodec(JsonMapper json, @Value("${spring.application.name}") String service) {
        return new EventCodec(json, service);
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> kafka, EventCodec codec) {
        return new EventPublisher(kafka, codec);
    }

    @Bean
    DeadLetters deadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        return new DeadLetters(kafka, meters);
    }

    @Bean
    Subscriptions subscriptions(
            ObjectProvider<EventSubscription<?>> subscriptions,
            @Value("${spring.application.name}") String service,
            ConsumerFactory<String, byte[]> consumers,
            EventCodec codec,
            DeadLetters deadLetters,
            KafkaAdmin topics) {
        List<EventSubscription<?>> declared = subscriptions.orderedStream().toList();
        return new Subscriptions(declared, service, consumers, codec, deadLetters, topics);
    }

    @Bean
    DeadLetterEndpoint deadLetterEndpoint(
            ObjectProvider<EventSubscription<?>> subscriptions,
            @Value("${spring.application.name}") String service,
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> kafka) {
        return new DeadLetterEndpoint(subscriptions.orderedStream().toList(), service, consumers, kafka);
    }
}
