package io.mebuki.platform.erasure;

import io.mebuki.events.ErasureBegun;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Goes through compacted topics. What is found is superseded, each time it is found: a partition rolls its segments, without which
 * nothing is compacted, only when something is appended.
 */
final class TopicWalk implements Walk {

    /** In the file: a message without a value takes the place of what is found. */
    private static final String TOMBSTONE = "tombstone";

    /** In the file: the newest state is told again. */
    private static final String AGAIN = "told again";

    private final WholeTopic topic;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Optional<Retelling> retelling;

    TopicWalk(WholeTopic topic, KafkaTemplate<String, byte[]> kafka, Optional<Retelling> retelling) {
        this.topic = topic;
        this.kafka = kafka;
        this.retelling = retelling;
    }

    @Override
    public long through(Store store, ErasureBegun begun) {
        var sought = Sought.in(store, begun);
        var keys = new LinkedHashSet<String>();
        var found = new long[1];
        topic.read(store.name(), message -> {
            if (sought.has(message)) {
                keys.add(message.key());
                found[0]++;
            }
        });
        if (!keys.isEmpty()) {
            supersede(store, keys);
        }
        return found[0];
    }

    private void supersede(Store store, Collection<String> keys) {
        switch (store.erasing().orElse("")) {
            case TOMBSTONE ->
                keys.forEach(key -> kafka.send(new ProducerRecord<String, byte[]>(store.name(), key, null))
                        .join());
            case AGAIN -> retelling.orElseThrow().tellAgain(keys);
            default -> throw new IllegalStateException(store.name() + ": no way to erase from it");
        }
    }
}
