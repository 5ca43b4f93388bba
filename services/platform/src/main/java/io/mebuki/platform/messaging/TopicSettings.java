package io.mebuki.platform.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long topics keep what was superseded. Without a limit that is for ever on a quiet topic: what is never compacted is never
 * forgotten.
 *
 * @param segment after which a partition begins a new segment with the next message; only what lies in older ones is compacted
 * @param compaction after which an older segment is compacted, however little there is to be gained
 * @param tombstones how long readers that are behind can still see that something has gone
 * @param superseded the time that is promised for all of it
 */
@ConfigurationProperties("mebuki.topics")
public record TopicSettings(
        @DefaultValue("1h") Duration segment,
        @DefaultValue("6h") Duration compaction,
        @DefaultValue("24h") Duration tombstones,
        @DefaultValue("24h") Duration superseded) {

    /** The topic, made or changed so. */
    NewTopic applied(NewTopic topic) {
        Map<String, String> configs = topic.configs() == null ? Map.of() : topic.configs();
        var all = configs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        all.put(TopicConfig.SEGMENT_MS_CONFIG, millis(segment));
        if (TopicConfig.CLEANUP_POLICY_COMPACT.equals(all.get(TopicConfig.CLEANUP_POLICY_CONFIG))) {
            all.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(compaction));
            all.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(tombstones));
        }
        return topic.configs(all);
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
