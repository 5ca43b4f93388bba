package io.mebuki.platform.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mebuki.events.ErasureBegun;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recognizes messages that have something of what is erased. */
final class Sought {

    /** In the file: any message of the id. */
    private static final String ALL = "all";

    /** In the file: messages whose key has the id; others may name it among their neighbours. */
    private static final String KEYED = "keyed";

    /** In the file: any message of the id, but for those of these types. */
    private static final String BUT = "but ";

    private static final JsonMapper JSON = new JsonMapper();

    private final ErasureBegun begun;
    private final List<String> ids;
    private final Set<String> staying;
    private final boolean keyed;

    private Sought(ErasureBegun begun, List<String> ids, Set<String> staying, boolean keyed) {
        this.begun = begun;
        this.ids = ids;
        this.staying = staying;
        this.keyed = keyed;
    }

    static Sought in(Store store, ErasureBegun begun) {
        var ids = begun.seeds().stream().map(seed -> seed.id().toString()).toList();
        var lookedFor = store.first().orElse(ALL);
        return new Sought(begun, ids, staying(lookedFor), lookedFor.equals(KEYED));
    }

    private static Set<String> staying(String lookedFor) {
        if (lookedFor.equals(ALL) || lookedFor.equals(KEYED)) {
            return Set.of();
        }
        if (!lookedFor.startsWith(BUT)) {
            throw new IllegalStateException(
                    "got '%s', expected 'all', 'keyed' or 'but' and types".formatted(lookedFor));
        }
        return Set.of(lookedFor.substring(BUT.length()).split(", "));
    }

    boolean has(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return false;
        }
        return begun.person() == null ? isOfId(message) : namesPerson(message);
    }

    private boolean isOfId(ConsumerRecord<String, byte[]> message) {
        if (staying.contains(type(message))) {
            return false;
        }
        var text = keyed ? "" : new String(message.value(), UTF_8);
        var key = message.key() == null ? "" : message.key();
        return ids.stream().anyMatch(id -> key.contains(id) || text.contains(id));
    }

    private static String type(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** Two publishers may mean different people by one number. */
    private boolean namesPerson(ConsumerRecord<String, byte[]> message) {
        var text = new String(message.value(), UTF_8);
        if (!text.contains("\"people\"")
                || !text.contains(begun.publisher().id().toString())) {
            return false;
        }
        try {
            return JSON.readTree(text).findValues("people").stream()
                    .flatMap(JsonNode::valueStream)
                    .map(person -> person.path("sourceId").asString(""))
                    .anyMatch(this::isPerson);
        } catch (JacksonException unreadable) {
            return ids.stream().anyMatch(id -> id.equals(message.key()));
        }
    }

    private boolean isPerson(String sourceId) {
        var person = begun.person();
        return person != null
                && person.digest()
                        .equals(Digests.ofPerson(
                                begun.erasureId(), begun.publisher().id(), sourceId));
    }
}
