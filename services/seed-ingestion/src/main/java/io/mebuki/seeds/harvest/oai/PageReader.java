package io.mebuki.seeds.harvest.oai;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one page of a list, and says how far it came where it can't go on. */
final class PageReader {

    private static final String PARSER_SAYS = "Message: ";

    private final Request request;
    private final int number;
    private final Limits limits;
    private final Function<Element, String> entries;
    private int line = 1;
    private @Nullable String last;
    private @Nullable String token;
    private long contents;

    /** @param entries takes an entry, and says what it is known by */
    PageReader(Request request, int number, Limits limits, Function<Element, String> entries) {
        this.request = request;
        this.number = number;
        this.limits = limits;
        this.entries = entries;
    }

    /**
     * What a page was.
     *
     * @param errors in the words of the protocol
     * @param contents the same for two pages with the same entries in the same order
     */
    record Read(
            @Nullable Instant responseDate,
            List<Element> errors,
            long contents,
            @Nullable String resumptionToken) {}

    Read read(InputStream body, long mostBytes, InstantSource clock) {
        try {
            var xml = HardenedXml.open(new Meter(body, mostBytes, limits, clock), limits.depth());
            var answer = new XmlAnswer(xml);
            try {
                answer.read(request.verb(), this::take);
            } finally {
                line = xml.line();
            }
            return new Read(answer.responseDate(), answer.errors(), contents, token);
        } catch (XMLStreamException unreadable) {
            throw unreadable.getNestedException() instanceof IOException broken
                    ? failed(broken)
                    : failed(Failure.UNREADABLE, said(unreadable), unreadable);
        } catch (IOException broken) {
            throw failed(broken);
        }
    }

    private void take(Element entry) {
        if (entry.name().equals("resumptionToken")) {
            var words = entry.text().strip();
            token = words.isEmpty() ? null : words;
        } else {
            last = entries.apply(entry);
            last.chars().forEach(each -> contents = 31 * contents + each);
            contents = 31 * contents - 1;
        }
    }

    private HarvestException failed(IOException broken) {
        return switch (broken) {
            case Meter.OutgrownException outgrown -> failed(Failure.TOO_LARGE, Requests.said(outgrown), outgrown);
            case UnsupportedEncodingException unknown -> failed(Failure.UNREADABLE, Requests.said(unknown), unknown);
            case CharacterCodingException wrong ->
                failed(
                        Failure.UNREADABLE,
                        "its bytes are not text in the encoding that it declares (UTF-8 if none)",
                        wrong);
            default -> failed(Failure.UNAVAILABLE, "it breaks off: " + Requests.said(broken), broken);
        };
    }

    private HarvestException failed(Failure failure, String how, Exception cause) {
        var place = "Page %d of %s, line %d%s"
                .formatted(number, request, line, last == null ? "" : ", behind " + HarvestException.cut(last));
        return new HarvestException(failure, place, how, cause);
    }

    /** Our own words, or the parser's without the place that they begin with. */
    private static String said(XMLStreamException unreadable) {
        var message = String.valueOf(unreadable.getMessage());
        int words = message.indexOf(PARSER_SAYS);
        return words < 0
                ? message
                : "it is no XML that can be read: " + message.substring(words + PARSER_SAYS.length());
    }
}
