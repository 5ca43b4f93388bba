package io.mebuki.seeds.harvest;

import io.mebuki.platform.contract.ContractSchema;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.seeds.catalogue.SeedContent;
import io.mebuki.seeds.harvest.mapping.SeedMapping;
import io.mebuki.seeds.harvest.oai.OaiRecord;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a record is to us. */
sealed interface Incoming {

    String identifier();

    /** A seed to be published or revised. */
    record Good(String identifier, SeedContent content) implements Incoming {}

    /** Too little, or something that no seed may say. */
    record Lacking(String identifier, Draft draft) implements Incoming {}

    record Gone(String identifier) implements Incoming {}

    /** Reads records as strictly as a request's body. */
    final class Reader {

        private static final ContractSchema SCHEMA = ContractSchema.of("SeedInput");

        private final JsonMapper json;

        Reader(JsonMapper json) {
            this.json = json;
        }

        Incoming read(OaiRecord record, String visibility) {
            return switch (record) {
                case OaiRecord.Deleted deleted -> new Gone(deleted.identifier());
                case OaiRecord.Live live -> read(live, visibility);
            };
        }

        private Incoming read(OaiRecord.Live record, String visibility) {
            var mapped = SeedMapping.map(record);
            var seed = mapped.seed().put("visibility", visibility);
            var lacking = Optional.ofNullable(mapped.thin())
                    .map(thin -> thin.reason())
                    .or(() -> SCHEMA.violations(seed).stream().findFirst().map(Reader::said));
            return lacking.<Incoming>map(reason -> lacking(record.identifier(), seed, reason))
                    .orElseGet(() -> new Good(record.identifier(), json.treeToValue(seed, SeedContent.class)));
        }

        private static String said(FieldViolation violation) {
            return "%s: got '%s', expected %s".formatted(violation.field(), violation.value(), violation.expected());
        }

        private static Incoming lacking(String identifier, JsonNode seed, String reason) {
            return new Lacking(identifier, Draft.of(identifier, seed, reason));
        }
    }
}
