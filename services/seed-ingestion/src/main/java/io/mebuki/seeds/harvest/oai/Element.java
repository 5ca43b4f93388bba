package io.mebuki.seeds.harvest.oai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an answer. It is asked for by its name without its namespace, as are its attributes: repositories write the same format
 * under many of them, or under none.
 *
 * @param namespace empty where it is in none
 * @param language as the nearest {@code xml:lang} says; null where none does
 * @param text what stands directly in it, as it was sent
 */
public record Element(
        String namespace,
        String name,
        @Nullable String language,
        Map<String, String> attributes,
        String text,
        List<Element> children) {

    public Element {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Stream<Element> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    public Optional<Element> first(String childName) {
        return all(childName).findFirst();
    }

    /** What an attribute says, if anything. */
    public Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The text of the first child of that name, if it says anything. */
    Optional<String> words(String childName) {
        return first(childName).map(child -> child.text.strip()).filter(words -> !words.isEmpty());
    }
}
