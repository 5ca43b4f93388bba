package io.mebuki.seeds.harvest.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.platform.contract.ContractSchema;
import io.mebuki.seeds.harvest.oai.Limits;
import io.mebuki.seeds.harvest.oai.OaiRecord;
import io.mebuki.seeds.harvest.oai.Page;
import io.mebuki.seeds.harvest.oai.Query;
import io.mebuki.seeds.harvest.oai.Receiver;
import io.mebuki.seeds.harvest.oai.Repository;
import io.mebuki.seeds.harvest.oai.Transport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Harvests from a text, and maps. */
final class Records {

    private Records() {}

    /** The records of an answer as it would have come from a repository. */
    static List<OaiRecord.Live> in(String answer) {
        var records = new ArrayList<OaiRecord.Live>();
        var repository = new Repository(
                URI.create("http://repository.example/oai"), address -> new Answer(answer), Limits.GENEROUS);
        repository.records(new Query("any", null, null, null, null), new Receiver() {
            @Override
            public void record(OaiRecord record) {
                if (record instanceof OaiRecord.Live live) {
                    records.add(live);
                }
            }

            @Override
            public void page(Page page) {}
        });
        return records;
    }

    private record Answer(String text) implements Transport.Answer {

        @Override
        public int status() {
            return 200;
        }

        @Override
        public Optional<String> retryAfter() {
            return Optional.empty();
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(text.getBytes(UTF_8));
        }

        @Override
        public void close() {}
    }

    static Mapped mapped(String identifier, String metadata) {
        var answer =
                "<OAI-PMH><ListRecords><record><header><identifier>%s</identifier></header><metadata>%s</metadata></record></ListRecords></OAI-PMH>"
                        .formatted(identifier, metadata);
        return SeedMapping.map(in(answer).getFirst());
    }

    static Mapped dc(String elements) {
        return checked(mapped("oai:x:1", """
                <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dcndl="http://ndl.go.jp/dcndl/terms/"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:dc="http://purl.org/dc/elements/1.1/">%s</oai_dc:dc>
                """.formatted(elements)));
    }

    static Mapped jpcoar(String elements) {
        return checked(mapped("oai:x:1", """
                <jpcoar:jpcoar xmlns:jpcoar="https://github.com/JPCOAR/schema/blob/master/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:datacite="https://schema.datacite.org/meta/kernel-4/"
                  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">%s</jpcoar:jpcoar>
                """.formatted(elements)));
    }

    /** The contract's schema takes whatever has a title. */
    static Mapped checked(Mapped mapped) {
        var violations = ContractSchema.of("SeedInput").violations(mapped.seed());
        if (mapped.thin() == Thin.NO_TITLE) {
            assertThat(violations)
                    .singleElement()
                    .satisfies(missing -> assertThat(missing.field()).isEqualTo("title"));
        } else {
            assertThat(violations).isEmpty();
        }
        return mapped;
    }
}
