package io.mebuki.seeds.offer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.RunningService;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Asks an institute's repository as a guest, and reads what comes with any XML parser, which also sees that it follows the protocol. */
final class Asking {

    private static final Schema SCHEMA = schema();

    private final Api guest;
    private final String path;

    Asking(RunningService service, UUID organization) {
        this.guest = Api.guest(service);
        this.path = "/oai/" + organization;
    }

    /** An answer, and what stands at the places of a path in it; names are with their prefixes. */
    record Answer(String body, Document document) {

        List<String> all(String xpath) {
            try {
                var found = (NodeList)
                        XPathFactory.newDefaultInstance().newXPath().evaluate(xpath, document, XPathConstants.NODESET);
                return IntStream.range(0, found.getLength())
                        .mapToObj(i -> found.item(i).getTextContent())
                        .toList();
            } catch (Exception wrong) {
                throw new AssertionError(wrong);
            }
        }

        String one(String xpath) {
            assertThat(all(xpath)).as(xpath + " in " + body).hasSize(1);
            return all(xpath).getFirst();
        }

        List<String> errors() {
            return all("/OAI-PMH/error/@code");
        }
    }

    Answer get(String query) {
        return answer(guest.get(path + "?" + query));
    }

    Answer post(String form) {
        return answer(guest.send(
                "POST", path, BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded"));
    }

    /** What {@code resources/oai} says of the protocol, of Dublin Core and of provenance. */
    private static Schema schema() {
        try {
            var sources = Stream.of("dc", "oai_dc", "provenance", "oai-pmh")
                    .map(name -> Asking.class.getResource("/oai/" + name + ".xsd"))
                    .map(url -> new StreamSource(String.valueOf(url)))
                    .toArray(Source[]::new);
            return SchemaFactory.newDefaultInstance().newSchema(sources);
        } catch (SAXException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static Answer answer(Api.Answer answer) {
        var body = answer.response().body();
        assertThat(answer.status()).as(body).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/xml;charset=UTF-8");
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body.getBytes(UTF_8)));
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(body)));
            return new Answer(body, document);
        } catch (Exception unreadable) {
            throw new AssertionError(body, unreadable);
        }
    }
}
