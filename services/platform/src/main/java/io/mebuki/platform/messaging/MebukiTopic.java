package io.mebuki.platform.messaging;

import io.mebuki.events.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** How topics are made. Their publisher declares them; dead letters and retries belong to the listening group. */
public final class MebukiTopic {

    private static final String MONTH = String.valueOf(30L * 24 * 60 * 60 * 1000);

    private MebukiTopic() {}

    /** A topic that keeps the newest event of each key for ever. */
    public static NewTopic compacted(String name) {
        return TopicBuilder.name(name).partitions(Topics.PARTITIONS).compact().build();
    }

    static NewTopic deadLetters(String topic, String group) {
        return kept(DeadLetters.topic(topic, group));
    }

    static NewTopic retries(String topic, String group) {
        return kept(DeadLetters.retryTopic(topic, group));
    }

    private static NewTopic kept(String name) {
        return TopicBuilder.name(name)
                .partitions(1)
                .config(TopicConfig.RETENTION_MS_CONFIG, MONTH)
                .build();
    }
}
