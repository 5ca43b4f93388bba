package io.mebuki.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires events for a service that has Kafka on its class path. The consumer group is the service's name. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass(KafkaTemplate.class)
@EnableConfigurationProperties(TopicSettings.class)
public class MessagingConfiguration {

    @Bean
    EventCodec eventCodec(JsonMapper json, @Value("${spring.application.name}") String service) {
        return new EventCodec(json, service);
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(), propagator.getIfAvailable());
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> kafka, EventCodec codec, Traces traces) {
        return new EventPublisher(kafka, codec, traces);
    }

    @Bean
    DeadLetters deadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        return new DeadLetters(kafka, meters);
    }

    @Bean
    Subscriptions subscriptions(
            ObjectProvider<EventSubscription<?>> subscriptions,
            ObjectProvider<NewTopic> published,
            @Value("${spring.application.name}") String service,
            ConsumerFactory<String, byte[]> consumers,
            EventCodec codec,
            DeadLetters deadLetters,
            Traces traces,
            TopicSettings settings,
            KafkaAdmin admin) {
        var handling = new Subscriptions.Handling(codec, deadLetters, traces);
        return new Subscriptions(
                subscriptions.orderedStream().toList(),
                published.stream().toList(),
                settings,
                service,
                consumers,
                handling,
                admin);
    }

    @Bean
    Backlog backlog(@Value("${spring.application.name}") String service, ConsumerFactory<String, byte[]> consumers) {
        return new Backlog(service, consumers);
    }
}
