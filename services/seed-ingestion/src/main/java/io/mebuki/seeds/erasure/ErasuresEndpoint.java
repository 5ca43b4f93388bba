package io.mebuki.seeds.erasure;

import io.mebuki.events.ErasureBegun;
import io.mebuki.events.Topics;
import io.mebuki.platform.erasure.WholeTopic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import tools.jackson.databind.json.JsonMapper;

/**
 * For the operator who has restored a backup: {@code POST /actuator/erasures} reads from the topic, which never forgets, what was ever
 * erased, and erases it again.
 */
@Endpoint(id = "erasures")
public final class ErasuresEndpoint {

    private final WholeTopic topic;
    private final Erasures erasures;
    private final JsonMapper json;

    ErasuresEndpoint(WholeTopic topic, Erasures erasures, JsonMapper json) {
        this.topic = topic;
        this.erasures = erasures;
        this.json = json;
    }

    /** Says how many erasures were carried out again. */
    @WriteOperation
    public Map<String, Integer> eraseAgain() {
        var told = new LinkedHashMap<UUID, ErasureBegun>();
        topic.read(Topics.ERASURES, message -> {
            var begun = json.readValue(message.value(), ErasureBegun.class);
            told.merge(begun.erasureId(), begun, (one, other) -> one.round() > other.round() ? one : other);
        });
        told.values().forEach(erasures::eraseAgain);
        return Map.of("erasures", told.size());
    }
}
