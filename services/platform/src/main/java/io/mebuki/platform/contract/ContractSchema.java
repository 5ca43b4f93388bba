package io.mebuki.platform.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import io.mebuki.platform.problem.FieldViolation;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One named schema of the OpenAPI contract, ready to check values against. Thread-safe. */
public final class ContractSchema {

    private static final String DOCUMENT = "classpath:openapi/mebuki.yaml";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .regularExpressionFactory(ContractSchema::pattern)
                    .build()));
    private static final ConcurrentHashMap<String, ContractSchema> SCHEMAS = new ConcurrentHashMap<>();

    private final Schema schema;

    private ContractSchema(Schema schema) {
        this.schema = schema;
    }

    /** JSON Schema's white space has the ideographic space and its like, Java's has not; a title of such alone is blank. */
    private static RegularExpression pattern(String pattern) {
        return JDKRegularExpressionFactory.getInstance()
                .getRegularExpression(pattern.replace("\\s", "\\s\\p{Z}\\uFEFF"));
    }

    /** The schema of that name under {@code components/schemas}. */
    public static ContractSchema of(String name) {
        return SCHEMAS.computeIfAbsent(
                name,
                key -> new ContractSchema(
                        REGISTRY.getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/" + key))));
    }

    /** What does not fit, one entry for each offending value, outermost first; empty when all fits. */
    public List<FieldViolation> violations(JsonNode value) {
        var texts = LoneSurrogates.in(value);
        if (!texts.isEmpty()) {
            return texts;
        }
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .flatMap(ContractSchema::violation)
                .distinct()
                .toList();
    }

    private static Stream<FieldViolation> violation(Error error) {
        return Stream.of(ViolationText.of(error));
    }
}
