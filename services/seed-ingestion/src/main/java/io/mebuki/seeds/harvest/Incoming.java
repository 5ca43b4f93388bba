package io.mebuki.seeds.harvest;

import io.mebuki.platform.contract.ContractSchema;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.seeds.catalogue.SeedContent;
import io.mebuki.seeds.harvest.mapping.SeedMapping;
import io.mebuki.seeds.harvest.oai.OaiRecord;
import io.mebuki.seeds.node.Node;
import io.mebuki.seeds.provenance.Provenance;
import io.mebuki.seeds.provenance.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a record is to us. */
sealed interface Incoming {

    String identifier();

    /** A seed to be published or revised. */
    record Good(String identifier, SeedContent content, Provenance provenance) implements Incoming {

        /** Whether it comes from where it was made, as far as anybody says. */
        boolean direct() {
            return content.sourceId().equals(SeedMapping.sourceId(identifier));
        }
    }

    /** Too little, or something that no seed may say. */
    record Lacking(String identifier, Draft draft) implements Incoming {}

    record Gone(String identifier) implements Incoming {}

    /** It has been here before, and comes back. */
    record Own(String identifier, Draft draft) implements Incoming {}

    /** Reads records as strictly as a request's body. */
    final class Reader {

        private static final ContractSchema SCHEMA = ContractSchema.of("SeedInput");

        private static final String OAI = "oai:";

        /** May be a secret between the institute and the repository. */
        private static final Pattern BEHIND_ADDRESS = Pattern.compile("[?#].*", Pattern.DOTALL);

        private static final String COMES_BACK = "it was made on this node, or has been here already";

        private final JsonMapper json;
        private final Node node;
        private final Clock clock;

        Reader(JsonMapper json, Node node, Clock clock) {
            this.json = json;
            this.node = node;
            this.clock = clock;
        }

        Incoming read(OaiRecord record, Source.Content source) {
            return switch (record) {
                case OaiRecord.Deleted deleted -> new Gone(deleted.identifier());
                case OaiRecord.Live live -> read(live, source);
            };
        }

        private Incoming read(OaiRecord.Live record, Source.Content source) {
            var mapped = SeedMapping.map(record);
            var last = step(record, source);
            var provenance = Provenance.of(last, record.before());
            var seed = mapped.seed().put("visibility", source.visibility());
            if (node.is(last) || record.before().stream().anyMatch(node::is)) {
                return new Own(record.identifier(), Draft.of(record.identifier(), seed, COMES_BACK));
            }
            seed.put("sourceId", SeedMapping.sourceId(knownAs(record.identifier(), provenance)));
            var lacking = Optional.ofNullable(mapped.thin())
                    .map(thin -> thin.reason())
                    .or(() -> SCHEMA.violations(seed).stream().findFirst().map(Reader::said));
            return lacking.<Incoming>map(reason -> lacking(record.identifier(), seed, reason))
                    .orElseGet(
                            () -> new Good(record.identifier(), json.treeToValue(seed, SeedContent.class), provenance));
        }

        private Step step(OaiRecord.Live record, Source.Content source) {
            @Nullable Instant datestamp = record.datestamp();
            return new Step(
                    BEHIND_ADDRESS.matcher(source.url()).replaceFirst(""),
                    record.identifier(),
                    datestamp == null ? Instant.EPOCH : datestamp,
                    record.metadata().namespace(),
                    clock.instant());
        }

        /**
         * By whatever way a seed comes, it is the same one. An identifier of another form would be told apart from the institute's own
         * numbers by nobody, so such an origin counts for nothing.
         */
        private static String knownAs(String identifier, Provenance provenance) {
            var origin = provenance.origin().identifier();
            return origin.startsWith(OAI) ? origin : identifier;
        }

        private static String said(FieldViolation violation) {
            return "%s: got '%s', expected %s".formatted(violation.field(), violation.value(), violation.expected());
        }

        private static Incoming lacking(String identifier, JsonNode seed, String reason) {
            return new Lacking(identifier, Draft.of(identifier, seed, reason));
        }
    }
}
