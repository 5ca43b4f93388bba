package io.mebuki.localstack.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker's configuration file. */
final class KafkaProperties {
    private KafkaProperties() {}

    static Path write(Kafka.Settings settings) {
        Path file = settings.folder().resolve("server.properties");
        try {
            Files.createDirectories(settings.folder());
            return Files.writeString(file, text(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path data(Kafka.Settings settings) {
        return settings.folder().resolve("data");
    }

    private static String text(Kafka.Settings settings) {
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            inter.broker.listener.name=PLAINTEXT
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s

            # A topic made by accident has the wrong number of partitions and is not compacted.
            auto.create.topics.enable=false
            num.partitions=12

            # One broker holds the only copy.
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=5
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=5
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=3
            group.initial.rebalance.delay.ms=0

            # After kill -9 the broker waits for its own old session to end.
            broker.heartbeat.interval.ms=500
            broker.session.timeout.ms=3000

            # Small.
            log.cleaner.dedupe.buffer.size=16777216
            num.network.threads=2
            num.io.threads=2
            background.threads=2
            """.formatted(settings.port(), settings.controllerPort(), data(settings));
    }
}
