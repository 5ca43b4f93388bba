package io.mebuki.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The chart, rendered with some values. */
final class Chart {

    static final Path FOLDER = Path.of("mebuki");

    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<JsonNode> objects;

    private Chart(String rendered) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(rendered)) {
            objects = documents.readAll().stream().filter(JsonNode::isObject).toList();
        }
    }

    /** Which values a chart was rendered with. */
    enum Values {
        DEFAULT(rendered(command -> command)),
        CLUSTER(rendered(command -> command.withValuesFile(FOLDER.resolve("values-cluster.yaml"))));

        private final Chart chart;

        Values(Chart chart) {
            this.chart = chart;
        }

        Chart chart() {
            return chart;
        }
    }

    /** Rendered as the release {@code m}. */
    static Chart rendered(UnaryOperator<TemplateCommand> values) {
        return new Chart(values.apply(new Helm(FOLDER)
                        .template()
                        .withName("m")
                        .withNamespace("research")
                        .withKubeVersion("1.34.0"))
                .call());
    }

    /** Rendered with the defaults overridden by this YAML. */
    static Chart rendered(String yaml, Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("values.yaml"), yaml);
        return rendered(command -> command.withValuesFile(file));
    }

    Stream<JsonNode> objects() {
        return objects.stream();
    }

    Stream<JsonNode> objects(String kind) {
        return objects().filter(object -> object.path("kind").asString("").equals(kind));
    }

    /** The only object of that kind for the service. */
    JsonNode object(String kind, String service) {
        var found = objects(kind)
                .filter(object -> object.at("/metadata/name").asString("").equals("m-" + service))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " objects of kind " + kind + " for " + service);
        }
        return found.getFirst();
    }

    /** The only container of the service. */
    JsonNode container(String service) {
        var containers = object("Deployment", service).at("/spec/template/spec/containers");
        if (containers.size() != 1) {
            throw new AssertionError(containers.size() + " containers for " + service);
        }
        return containers.required(0);
    }
}
