package io.mebuki.events.testing;

import static com.networknt.schema.SpecificationVersion.DRAFT_2020_12;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import io.mebuki.events.EmbeddingEvent;
import io.mebuki.events.ErasureEvent;
import io.mebuki.events.EventType;
import io.mebuki.events.IndexingEvent;
import io.mebuki.events.MatchEvent;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.NeighbourEvent;
import io.mebuki.events.ProofEvent;
import io.mebuki.events.SeedEvent;
import io.mebuki.events.VerdictEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas and examples of the events.
 *
 * <p>The schemas are open, so that a reader of today accepts what a writer of tomorrow adds. A writer of today must not add anything: here
 * the schemas are closed before an event is held against them.
 */
public final class EventContract {

    /** The sealed families, one for each topic. */
    public static final List<Class<?>> FAMILIES = List.of(
            SeedEvent.class,
            NeedEvent.class,
            EmbeddingEvent.class,
            MatchEvent.class,
            VerdictEvent.class,
            IndexingEvent.class,
            NeighbourEvent.class,
            ErasureEvent.class,
            ProofEvent.class);

    private static final String SCHEMAS = "asyncapi/schemas/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final SchemaRegistry CLOSED =
            SchemaRegistry.withDefaultDialect(DRAFT_2020_12, registry -> registry.schemas(EventContract::closed));

    private EventContract() {}

    /** Every event record of a family. */
    public static List<Class<?>> events() {
        return FAMILIES.stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .toList();
    }

    /** The CloudEvents type of an event record. */
    public static String type(Class<?> event) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new AssertionError(event + " has no @EventType");
        }
        return type.value();
    }

    /** What is wrong with an event that a service writes; empty when it keeps its contract. */
    public static List<String> violations(Object event) {
        return violations(type(event.getClass()), written(event));
    }

    /** The JSON of an event, as services write it: what is null is left out. */
    public static JsonNode written(Object event) {
        return JSON.readTree(JSON.writeValueAsBytes(event));
    }

    /** What is wrong with the JSON that a service writes as an event of that type. */
    public static List<String> violations(String type, JsonNode event) {
        return CLOSED
                .getSchema(SchemaLocation.of(SCHEMAS + type + ".json"))
                .validate(event, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The event itself; an error when it breaks its contract. */
    public static <E> E kept(E event) {
        var violations = violations(event);
        if (!violations.isEmpty()) {
            throw new AssertionError(event + " breaks its contract: " + violations);
        }
        return event;
    }

    /** The released example of an event, as its text. */
    public static String example(String type) {
        return read("asyncapi/examples/" + type + ".json");
    }

    /** The released example of an event. */
    public static <E> E example(Class<E> event) {
        return JSON.readValue(example(type(event)), event);
    }

    private static String closed(String location) {
        var schema = JSON.readTree(read(location));
        close(schema);
        return JSON.writeValueAsString(schema);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(EventContract::close);
    }

    private static String read(String resource) {
        try (var stream = EventType.class.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw new AssertionError("no " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
