package io.mebuki.gateway.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contracts on the class path, by their path under a folder; every YAML file also as JSON. */
final class Documents {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final Map<String, Document> byPath = new TreeMap<>();
    private final YAMLMapper yaml = new YAMLMapper();
    private final JsonMapper json = new JsonMapper();

    Documents(ResourcePatternResolver classPath, String folder) {
        try {
            for (var resource : classPath.getResources("classpath*:" + folder + "/**/*.*")) {
                var url = resource.getURL().toString();
                add(url.substring(url.lastIndexOf(folder + "/") + folder.length() + 1), resource);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(String path, Resource resource) throws IOException {
        var content = resource.getContentAsByteArray();
        if (path.endsWith(".yaml")) {
            byPath.put(path, new Document(YAML, content));
            var asJson = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(yaml.readTree(content));
            byPath.put(path.replaceFirst("yaml$", "json"), new Document(MediaType.APPLICATION_JSON, asJson));
        } else if (path.endsWith(".json")) {
            byPath.put(path, new Document(MediaType.APPLICATION_JSON, content));
        }
    }

    Optional<Document> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The paths of all files, sorted. */
    Iterable<String> paths() {
        return byPath.keySet();
    }

    JsonNode tree(String path) {
        var document = find(path).orElseThrow(() -> new IllegalStateException(path + " is not on the class path"));
        return yaml.readTree(document.content());
    }
}
