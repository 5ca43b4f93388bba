package io.mebuki.seeds.harvest.oai;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Answers as a repository writes them. */
final class Pages {

    static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-27T23:59:58Z</responseDate>
            <request verb="ListRecords">http://repository.example/oai</request>
            """;
    static final String FOOT = "</OAI-PMH>";

    private Pages() {}

    static String answer(String parts) {
        return HEAD + parts + FOOT;
    }

    static String error(String code, String words) {
        return answer("<error code=\"%s\">%s</error>".formatted(code, words));
    }

    /** @param token what the next page is asked for with; empty on the last one */
    static String list(String token, String... records) {
        return answer("<ListRecords>%s<resumptionToken>%s</resumptionToken></ListRecords>"
                .formatted(String.join("\n", records), token));
    }

    static String live(String identifier) {
        return live(identifier, "Title of " + identifier);
    }

    static String live(String identifier, String title) {
        return """
                <record><header><identifier>%s</identifier><datestamp>2026-11-01</datestamp><setSpec>a:b</setSpec></header>
                <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title xml:lang="en">%s</dc:title></oai_dc:dc></metadata></record>
                """.formatted(identifier, title);
    }

    static String deleted(String identifier) {
        return """
                <record><header status="deleted"><identifier>%s</identifier><datestamp>2026-11-02T03:04:05Z</datestamp></header>
                </record>
                """.formatted(identifier);
    }

    static String sets(String token, String... specs) {
        return answer(Arrays.stream(specs)
                .map(spec -> "<set><setSpec>%1$s</setSpec><setName>Set %1$s</setName></set>".formatted(spec))
                .collect(Collectors.joining(
                        "", "<ListSets>", "<resumptionToken>%s</resumptionToken></ListSets>".formatted(token))));
    }

    static String identity(String granularity) {
        return answer("""
                <Identify><repositoryName>A repository</repositoryName><baseURL>http://repository.example/oai</baseURL>
                <protocolVersion>2.0</protocolVersion><earliestDatestamp>2001-02-03</earliestDatestamp>
                <deletedRecord>transient</deletedRecord><granularity>%s</granularity></Identify>
                """.formatted(granularity));
    }
}
