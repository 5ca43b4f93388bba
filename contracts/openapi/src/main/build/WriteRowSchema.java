import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes the JSON Schema of one row of a file of seeds, taken from the merged document. Run by the build from its source. */
final class WriteRowSchema {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";

    private final Map<String, Object> schemas;
    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final ArrayDeque<String> open = new ArrayDeque<>();

    private WriteRowSchema(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    /** Arguments: the merged document, the file to write, the schema of a row. */
    static void main(String[] arguments) throws IOException {
        Map<String, Map<String, Map<String, Object>>> document = new Yaml().load(Files.readString(Path.of(arguments[0])));
        var schema = new WriteRowSchema(document.get("components").get("schemas")).of(arguments[2]);
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(140);
        Files.writeString(Path.of(arguments[1]), new Yaml(options).dump(schema));
    }

    private Map<String, Object> of(String row) {
        open.add(row);
        while (!open.isEmpty()) {
            var name = open.remove();
            if (!definitions.containsKey(name)) {
                definitions.put(name, moved(schemas.get(name)));
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "One row of a file of seeds");
        schema.put("$ref", DEFINITIONS + row);
        schema.put("$defs", definitions);
        return schema;
    }

    /** The same with its references to other schemas led here; those are moved later. */
    private Object moved(Object node) {
        return switch (node) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((key, value) -> copy.put(key, key.equals("$ref") ? reference((String) value) : moved(value)));
                yield copy;
            }
            case List<?> list -> list.stream().map(this::moved).toList();
            case null, default -> node;
        };
    }

    private String reference(String target) {
        var name = target.substring(COMPONENTS.length());
        open.add(name);
        return DEFINITIONS + name;
    }
}
