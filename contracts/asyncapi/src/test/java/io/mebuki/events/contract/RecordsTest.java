package io.mebuki.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.events.testing.EventContract;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record and its schema name the same properties, the same ones required, the same values of enums; down to the leaves. */
class RecordsTest {

    static List<Class<?>> events() {
        return EventContract.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaSaysWhatTheRecordSays(Class<?> event) {
        compare(event, SchemaNode.of(EventContract.type(event) + ".json"));
    }

    private static void compare(Class<?> type, SchemaNode schema) {
        if (type.isEnum()) {
            assertThat(schema.strings("enum"))
                    .as("values of %s", type)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(type.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else if (type.isRecord()) {
            compareComponents(type, schema);
        }
    }

    private static void compareComponents(Class<?> type, SchemaNode schema) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        Stream.of(type.getRecordComponents()).forEach(each -> components.put(each.getName(), each));
        assertThat(schema.names("properties"))
                .as("properties of %s", type)
                .containsExactlyInAnyOrderElementsOf(components.keySet());
        assertThat(schema.strings("required"))
                .as("required properties of %s", type)
                .containsExactlyInAnyOrderElementsOf(components.values().stream()
                        .filter(each -> !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        components.forEach((name, component) -> compare(component.getAnnotatedType(), schema.at("properties", name)));
    }

    private static void compare(AnnotatedType type, SchemaNode schema) {
        if (type instanceof AnnotatedParameterizedType container) {
            var arguments = container.getAnnotatedActualTypeArguments();
            var isList = arguments.length == 1;
            compare(arguments[arguments.length - 1], schema.at(isList ? "items" : "additionalProperties"));
        } else if (type.getType() instanceof Class<?> plain) {
            compare(plain, schema);
        }
    }

    /** A place in a schema file, with references followed. */
    private record SchemaNode(String file, JsonNode node) {

        static SchemaNode of(String file) {
            return new SchemaNode(file, read(file));
        }

        SchemaNode at(String... path) {
            var there = node;
            for (var step : path) {
                there = there.required(step);
            }
            return there.has("$ref") ? follow(there.get("$ref").asString()) : new SchemaNode(file, there);
        }

        private SchemaNode follow(String reference) {
            var parts = reference.split("#", 2);
            var target = parts[0].isEmpty() ? file : parts[0];
            var root = read(target);
            return new SchemaNode(target, parts.length == 1 ? root : root.requiredAt(parts[1]));
        }

        List<String> names(String key) {
            return node.required(key).propertyStream().map(Map.Entry::getKey).toList();
        }

        List<String> strings(String key) {
            return node.required(key).valueStream().map(JsonNode::asString).collect(Collectors.toList());
        }

        private static JsonNode read(String file) {
            return JsonMapper.shared().readTree(RecordsTest.class.getResourceAsStream("/asyncapi/schemas/" + file));
        }
    }
}
