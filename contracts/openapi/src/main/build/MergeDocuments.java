import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Merges the documents of the services into the partners' one document. Run by the build from its source.
 *
 * <p>The OpenAPI parser inlines every schema behind a path that is referred to in another file, and so loses the names of the
 * models. Here all paths and components go into one document, and a name that two documents define differently is an error.
 */
final class MergeDocuments {

    private final Yaml yaml;
    private final Path sources;

    private MergeDocuments(Path sources) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(140);
        this.yaml = new Yaml(options);
        this.sources = sources;
    }

    /** Arguments: folder of the documents, file to write, name of the frame, names of the documents to put into it. */
    static void main(String[] arguments) throws IOException {
        var merge = new MergeDocuments(Path.of(arguments[0]));
        var merged = merge.read(arguments[2]);
        for (var name : List.of(arguments).subList(3, arguments.length)) {
            var document = merge.read(name);
            put(merged, "paths", document.get("paths"), name);
            put(merged, "components", document.get("components"), name);
        }
        var target = Path.of(arguments[1]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, merge.yaml.dump(merged));
    }

    private Map<String, Object> read(String name) throws IOException {
        var text = Files.readString(sources.resolve(name));
        return yaml.load(text.replaceAll("\\$ref: '[a-z]+\\.yaml#", "\\$ref: '#"));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> target, String key, Object value, String document) {
        var present = target.get(key);
        if (isReferenceToItself(value, key)) {
            return;
        }
        if (present instanceof Map<?, ?> into && value instanceof Map<?, ?> from) {
            from.forEach((k, v) -> put((Map<String, Object>) into, (String) k, v, document));
        } else if (present == null) {
            target.put(key, value);
        } else if (!present.equals(value)) {
            throw new IllegalStateException(document + " defines '" + key + "' otherwise than a document before it");
        }
    }

    private static boolean isReferenceToItself(Object value, String key) {
        return value instanceof Map<?, ?> map && map.get("$ref") instanceof String reference && reference.endsWith("/" + key);
    }
}
