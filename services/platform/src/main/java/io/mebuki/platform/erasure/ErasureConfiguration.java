package io.mebuki.platform.erasure;

import io.mebuki.events.ErasureEvent;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.EventSubscription;
import io.mebuki.platform.messaging.MebukiTopic;
import io.mebuki.platform.messaging.MessagingConfiguration;
import io.mebuki.platform.messaging.TopicSettings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** Switched on by {@code mebuki.erasure=true} in services that have something to erase. */
@AutoConfiguration(after = MessagingConfiguration.class)
@ConditionalOnClass({KafkaTemplate.class, JdbcClient.class})
@ConditionalOnProperty("mebuki.erasure")
public class ErasureConfiguration {

    /** Going through all stores takes minutes where there is much. */
    private static final int ONE_AT_A_TIME = 1;

    @Bean
    Stores stores(TopicSettings topics) {
        return Stores.load(topics.superseded());
    }

    @Bean
    NewTopic proofsTopic() {
        return MebukiTopic.compacted(Topics.PROOFS);
    }

    @Bean
    Tables erasableTables(JdbcClient jdbc) {
        return new Tables(jdbc);
    }

    @Bean
    WholeTopic wholeTopic(
            ConsumerFactory<String, byte[]> consumers, @Value("${spring.application.name}") String service) {
        return new WholeTopic(consumers, service + "-erasure");
    }

    @Bean
    ErasurePart erasurePart(
            @Value("${spring.application.name}") String service,
            Stores stores,
            Tables tables,
            ObjectProvider<OwnStore> own,
            ObjectProvider<Retelling> retelling,
            WholeTopic topic,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin admin,
            EventPublisher publisher,
            Clock clock) {
        Map<String, OwnStore> indexes = own.stream().collect(Collectors.toMap(OwnStore::name, Function.identity()));
        var walks = Map.<Store.Kind, Walk>of(
                Store.Kind.TABLE,
                tables,
                Store.Kind.TOPIC,
                new TopicWalk(topic, kafka, Optional.ofNullable(retelling.getIfAvailable())),
                Store.Kind.LETTERS,
                new LetterWalk(service, topic, kafka, admin),
                Store.Kind.INDEX,
                (store, begun) -> Optional.ofNullable(indexes.get(store.name()))
                        .orElseThrow()
                        .erase(begun));
        return new ErasurePart(service, stores, walks, publisher, clock);
    }

    @Bean
    EventSubscription<ErasureEvent> erasureSubscription(ErasurePart part) {
        return EventSubscription.to(Topics.ERASURES, ErasureEvent.class, part).withBatch(ONE_AT_A_TIME);
    }
}
