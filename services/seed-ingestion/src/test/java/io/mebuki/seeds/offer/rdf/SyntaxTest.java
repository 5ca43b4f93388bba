package io.mebuki.seeds.offer.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.seeds.offer.dcat.Graphs;
import java.time.Instant;
import java.util.List;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/** What another implementation reads out of what we write. */
class SyntaxTest {

    private static final String HARD = "\\ \" \n \r \t ''' \"\"\" 𠮷🌱 \u0001 <a> {b} $1 \\u0041 @en";

    private static List<Resource> graph() {
        var named = Resource.at("https://a.example/named").says(Vocabulary.FOAF.term("name"), Value.text("n"));
        return List.of(
                Resource.at("https://a.example/1")
                        .is(Vocabulary.DCAT.term("Dataset"))
                        .is(Vocabulary.PROV.term("Entity"))
                        .says(Vocabulary.DCT.term("title"), new Value.Text(HARD, "ja-Latn"))
                        .says(Vocabulary.DCT.term("title"), Value.text(HARD))
                        .says(Vocabulary.DCT.term("modified"), Value.moment(Instant.parse("2026-11-28T01:02:03.4Z")))
                        .says(Vocabulary.DCT.term("publisher"), named)
                        .says(Vocabulary.FOAF.term("page"), Iri.of("https://芽.example/a b<c>\"{}|^`\\").stream())
                        .says(
                                Vocabulary.DCT.term("creator"),
                                Resource.nameless()
                                        .says(Vocabulary.FOAF.term("name"), Value.text(""))
                                        .says(Vocabulary.FOAF.term("knows"), Resource.nameless())),
                Resource.at("https://a.example/2").is(Vocabulary.DCAT.term("Dataset")));
    }

    @Test
    void bothSyntaxesSayTheSame() {
        var turtle = Graphs.read(Syntax.TURTLE.write(graph()), "TTL");
        var json = Graphs.read(Syntax.JSONLD.write(graph()), "JSON-LD");

        assertThat(turtle.size()).isEqualTo(12);
        assertThat(json.isIsomorphicWith(turtle))
                .as(Syntax.JSONLD.write(graph()))
                .isTrue();
        assertThat(turtle.listObjectsOfProperty(DCTerms.title).toList())
                .extracting(title -> title.asLiteral().getLexicalForm())
                .containsOnly(HARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "                                                 | JSONLD",
                "*/*                                              | JSONLD",
                "text/turtle                                      | TURTLE",
                "text/turtle;q=0.5, application/ld+json           | JSONLD",
                "text/turtle, */*;q=0.1                           | TURTLE",
                "text/html, application/xml;q=0.9, */*;q=0.8      | JSONLD",
                "text/*                                           | TURTLE",
                "application/json                                 | JSONLD",
                "application/rdf+xml, text/turtle;q=0.1           | TURTLE",
                "application/rdf+xml                              | -",
                "text/turtle;q=0                                  | -",
            })
    void whatIsAcceptedMostIsWritten(String accepted, Syntax wanted) {
        var types = accepted == null ? List.<MediaType>of() : MediaType.parseMediaTypes(accepted);
        assertThat(Syntax.accepted(types).orElse(null)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"https://doi.org/10.1234/a(b)<c>, https://doi.org/10.1234/a(b)%3Cc%3E", "http://, ", "urn:x:y, "})
    void whatIsNoAddressIsNone(String sent, String written) {
        assertThat(Iri.of(sent).map(Iri::address).orElse(null)).isEqualTo(written);
    }
}
