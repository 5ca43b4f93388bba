package io.mebuki.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mebuki.events.EmbeddingEvent;
import io.mebuki.events.ErasureEvent;
import io.mebuki.events.EventType;
import io.mebuki.events.IndexingEvent;
import io.mebuki.events.MatchEvent;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.NeighbourEvent;
import io.mebuki.events.ProofEvent;
import io.mebuki.events.SeedEvent;
import io.mebuki.events.Topics;
import io.mebuki.events.VerdictEvent;
import io.mebuki.events.testing.EventContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final JsonNode DOCUMENT =
            new YAMLMapper().readTree(AsyncApiTest.class.getResourceAsStream("/asyncapi/asyncapi.yaml"));

    private static final Map<Class<?>, String> TOPICS = Map.of(
            SeedEvent.class, Topics.SEEDS,
            NeedEvent.class, Topics.NEEDS,
            EmbeddingEvent.class, Topics.EMBEDDINGS,
            MatchEvent.class, Topics.MATCHES,
            VerdictEvent.class, Topics.VERDICTS,
            IndexingEvent.class, Topics.INDEXING,
            NeighbourEvent.class, Topics.NEIGHBOURS,
            ErasureEvent.class, Topics.ERASURES,
            ProofEvent.class, Topics.PROOFS);

    static List<Class<?>> events() {
        return EventContract.events();
    }

    @Test
    void theDocumentIsAsyncApi3() {
        assertThat(violations(DOCUMENT)).isEmpty();
    }

    @Test
    void aWrongDocumentIsFound() {
        var wrong = (ObjectNode) DOCUMENT.deepCopy();
        wrong.withObject("/operations/matching-sends-matches").put("action", "publish");

        assertThat(violations(wrong)).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = DOCUMENT.findValuesAsString("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(AsyncApiTest.class.getResource("/asyncapi/" + reference))
                        .isNotNull();
            }
        });
    }

    @Test
    void everyFamilyIsKnown() throws IOException, ClassNotFoundException {
        try (var classes = Files.list(Path.of("target/classes/io/mebuki/events"))) {
            var names = classes.map(file -> file.getFileName().toString().replace(".class", ""))
                    .toList();
            for (var name : names) {
                var type = Class.forName("io.mebuki.events." + name);
                if (type.isSealed()) {
                    assertThat(EventContract.FAMILIES).contains(type);
                }
                if (type.isAnnotationPresent(EventType.class)) {
                    assertThat(EventContract.events()).contains(type);
                }
            }
        }
        assertThat(TOPICS.keySet()).containsExactlyInAnyOrderElementsOf(EventContract.FAMILIES);
    }

    @Test
    void nothingIsDescribedThatNoRecordIs() {
        var described = DOCUMENT.at("/components/messages")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("DeadLetter"));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        events().stream().map(Class::getSimpleName).toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void theTypeNamesItsVersion(Class<?> event) {
        assertThat(EventContract.type(event)).matches("io\\.mebuki\\.[a-z]+\\.[a-z]+\\.v1");
    }

    @ParameterizedTest
    @MethodSource("events")
    void theMessageHasTheEventsTypeAndSchema(Class<?> event) {
        var type = EventContract.type(event);
        var message = DOCUMENT.at("/components/messages/" + event.getSimpleName());

        assertThat(message.path("name").asString("")).isEqualTo(type);
        assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asString(""))
                .isEqualTo(type);
        assertThat(message.at("/payload/schema/$ref").asString("")).isEqualTo("schemas/" + type + ".json");
    }

    @ParameterizedTest
    @MethodSource("events")
    void theMessageTravelsOnTheTopicOfItsFamily(Class<?> event) {
        var topic = TOPICS.get(Stream.of(event.getInterfaces()).findFirst().orElseThrow());
        var channels = DOCUMENT.path("channels")
                .valueStream()
                .filter(channel ->
                        channel.at("/messages/" + event.getSimpleName()).isObject())
                .toList();

        assertThat(channels).singleElement().satisfies(channel -> {
            assertThat(channel.path("address").asString("")).isEqualTo(topic);
            assertThat(channel.at("/bindings/$ref").asString("")).isEqualTo("#/components/channelBindings/compacted");
        });
    }

    @Test
    void compactedTopicsHaveTheirPartitionsForEver() {
        var kafka = DOCUMENT.at("/components/channelBindings/compacted/kafka");

        assertThat(kafka.path("partitions").asInt()).isEqualTo(Topics.PARTITIONS);
        assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").asString(""))
                .isEqualTo("compact");
    }

    /** But for the proofs, which every service that erases has its own keys of. */
    @Test
    void everyTopicHasOnePublisher() {
        assertThat(TOPICS.values())
                .filteredOn(topic -> !topic.equals(Topics.PROOFS))
                .allSatisfy(topic -> {
                    var channel = "#/channels/" + topic.substring("mebuki.".length());
                    assertThat(DOCUMENT.path("operations")
                                    .valueStream()
                                    .filter(operation -> operation
                                                    .path("action")
                                                    .asString("")
                                                    .equals("send")
                                            && operation
                                                    .at("/channel/$ref")
                                                    .asString("")
                                                    .equals(channel)))
                            .hasSize(1);
                });
    }

    /** The schema of AsyncAPI documents is one of draft 7 and names its parts by absolute ids within the one file. */
    private static List<?> violations(JsonNode document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("classpath:asyncapi-specs/3.0.0.json"))
                .validate(document);
    }
}
