package io.mebuki.seeds.harvest.oai;

import static io.mebuki.seeds.harvest.oai.ErrorsTest.failure;
import static io.mebuki.seeds.harvest.oai.Pages.FOOT;
import static io.mebuki.seeds.harvest.oai.Pages.HEAD;
import static io.mebuki.seeds.harvest.oai.Pages.list;
import static io.mebuki.seeds.harvest.oai.Pages.live;
import static io.mebuki.seeds.harvest.oai.PlayedRepository.send;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are too much, or that can't be read, by mistake or on purpose. */
@Timeout(60)
class HostileAnswersTest {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private static PlayedRepository answering(byte[] body) {
        return new PlayedRepository((exchange, query, number) -> send(exchange, 200, body));
    }

    /** Sends a beginning, and then the same for ever. */
    private static PlayedRepository endless(String beginning, String again) {
        return new PlayedRepository((exchange, query, number) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(beginning.getBytes(UTF_8));
            var much = again.repeat(8192 / again.length() + 1).getBytes(UTF_8);
            while (true) {
                out.write(much);
            }
        });
    }

    static Stream<Arguments> terabytes() {
        return Stream.of(
                Arguments.of("records", HEAD + "<ListRecords>", live("a"), "the answer has more than 200,000 bytes"),
                Arguments.of(
                        "text", HEAD + "<ListRecords><record><x>", "words ", "one record has more than 20,000 bytes"),
                Arguments.of("blanks", HEAD + "<ListRecords>", "  ", "one record has more than 20,000 bytes"),
                Arguments.of("an attribute", HEAD + "<ListRecords><record a=\"", "words ", "one record has more"),
                Arguments.of(
                        "a comment", HEAD + "<ListRecords><!--", "words ", "one record has more than 20,000 bytes"),
                Arguments.of("an end", list("", live("a")), "\n", "one record has more than 20,000 bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terabytes")
    void anEndpointThatSendsATerabyteIsCutOff(String what, String beginning, String again, String message) {
        try (var played = endless(beginning, again)) {
            var thrown = failure(played.repository());

            assertThat(thrown.failure()).isEqualTo(Failure.TOO_LARGE);
            assertThat(thrown).hasMessageContaining(message).hasMessageContaining("Page 1 of ListRecords");
        }
    }

    @Test
    void aNameWithoutEndIsCutOffByTheParserItself() {
        try (var played = endless(HEAD + "<ListRecords><", "abcdefgh")) {
            assertThat(failure(played.repository()).failure()).isEqualTo(Failure.UNREADABLE);
        }
    }

    @Test
    void anEndlessHeaderIsCutOff() {
        try (var played = new PlayedRepository((exchange, query, number) -> {
            exchange.getResponseHeaders().set("X-Much", "x".repeat(100_000));
            send(exchange, 200, list("", live("a")));
        })) {
            assertThat(failure(played.repository()).failure()).isEqualTo(Failure.UNAVAILABLE);
        }
    }

    @Test
    void aPackedPageIsUnpackedAndABombIsNot() throws IOException {
        var page = PlayedRepository.packed(list("", live("a")));
        var bomb = PlayedRepository.packed(HEAD + "<ListRecords><record><x>" + " ".repeat(50_000_000));
        try (var played = new PlayedRepository((exchange, query, number) -> {
            assertThat(exchange.getRequestHeaders().getFirst("Accept-Encoding")).isEqualTo("gzip");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, number == 1 ? page : bomb);
        })) {
            assertThat(Harvested.all(played.repository()).identifiers()).containsExactly("a");
            assertThat(bomb).hasSizeLessThan(60_000);
            assertThat(failure(played.repository()).failure()).isEqualTo(Failure.TOO_LARGE);
        }
    }

    @Test
    void anAnswerThatOnlyDripsIsLeft() {
        var calls = new AtomicInteger();
        try (var played = PlayedRepository.of(list("", live("a")))) {
            var transport = played.transport("localhost");
            var repository = new Repository(
                    played.base(),
                    transport,
                    PlayedRepository.SMALL,
                    () -> Instant.EPOCH.plus(Duration.ofMinutes(calls.getAndIncrement())),
                    time -> {});

            assertThat(failure(repository)).hasMessageContaining("needs more than PT1M to come");
        }
    }

    @Test
    void whatStoodBeforeTheEndOfATruncatedPageHasBeenGiven() {
        var page = list("2", live("a"), live("b"), live("c"));
        try (var played =
                answering(page.substring(0, page.indexOf("Title of c")).getBytes(UTF_8))) {
            var harvested = new Harvested();
            var repository = played.repository();

            var thrown = assertThatExceptionOfType(HarvestException.class)
                    .isThrownBy(() -> repository.records(Harvested.ALL, harvested))
                    .actual();

            assertThat(thrown.failure()).isEqualTo(Failure.UNREADABLE);
            assertThat(thrown)
                    .hasMessageStartingWith(
                            "Page 1 of ListRecords with metadataPrefix=oai_dc, line 14, behind b: it is no XML");
            assertThat(harvested.identifiers()).containsExactly("a", "b");
            assertThat(harvested.pages).isEmpty();
        }
    }

    @Test
    void aConnectionThatBreaksWithinAPageMayDoBetterLater() {
        try (var played = new PlayedRepository((exchange, query, number) -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write((HEAD + "<ListRecords>" + live("a")).getBytes(UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cable cut");
        })) {
            var thrown = failure(played.repository());

            assertThat(thrown.failure()).isEqualTo(Failure.UNAVAILABLE);
            assertThat(thrown).hasMessageContaining("behind a: it breaks off");
            assertThat(played.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "</b>", "<a x=1/>", "&#0;", "<a>\u000b</a>", "a & b", "&nbsp;"})
    void illFormedXmlIsNamedWithItsPlace(String wrong) {
        try (var played = PlayedRepository.of(list("", live("a"), live("b", wrong)))) {
            var thrown = failure(played.repository());

            assertThat(thrown.failure()).isEqualTo(Failure.UNREADABLE);
            assertThat(thrown).hasMessageContaining(", behind a: ");
        }
    }

    @Test
    void bytesThatAreNotInTheDeclaredEncodingAreNotGuessed() {
        var page = list("", live("a", "in UTF-8"), live("b", "説明").repeat(200));
        try (var played = answering(page.getBytes(SHIFT_JIS))) {
            var thrown = failure(played.repository());

            assertThat(thrown.failure()).isEqualTo(Failure.UNREADABLE);
            assertThat(thrown)
                    .hasMessageContaining(
                            "behind a: its bytes are not text in the encoding that it declares (UTF-8 if none)");
        }
    }

    @Test
    void otherEncodingsThatAreDeclaredRightAreRead() {
        var page = list("", live("a", "髙橋①"));
        var inShiftJis = page.replace("UTF-8", "Shift_JIS").getBytes(SHIFT_JIS);
        var inUtf16 = page.replace("UTF-8", "UTF-16").getBytes(UTF_16);
        var marked = ("\ufeff" + page).getBytes(UTF_8);
        for (var body : new byte[][] {inShiftJis, inUtf16, marked}) {
            try (var played = answering(body)) {
                var record = (OaiRecord.Live)
                        Harvested.all(played.repository()).records.getFirst();
                assertThat(record.metadata().first("title").orElseThrow().text())
                        .isEqualTo("髙橋①");
            }
        }
    }

    @Test
    void anEncodingThatNobodyKnowsIsNamed() {
        try (var played = PlayedRepository.of(list("", live("a")).replace("UTF-8", "x-own"))) {
            assertThat(failure(played.repository()))
                    .hasMessageContaining("declares an encoding that nobody knows, 'x-own'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>",
                "<!ENTITY % a 'aaaaaaaaaa'><!ENTITY % b '%a;%a;%a;'> %b;",
                "<!NONSENSE>"
            })
    void anEntityBombIsNotEvenRead(String declarations) {
        var bomb = list("", live("a", "&c;")).replace("?>", "?><!DOCTYPE x [%s]>".formatted(declarations));
        try (var played = PlayedRepository.of(bomb)) {
            assertThat(failure(played.repository())).hasMessageContaining("it has a document type (DTD)");
        }
    }

    @Test
    void anExternalEntityOrDtdIsNotFetched() {
        try (var other = PlayedRepository.of("secret")) {
            var outside = list("", live("a", "&x;"))
                    .replace(
                            "?>",
                            "?><!DOCTYPE x SYSTEM \"%1$s\" [<!ENTITY x SYSTEM \"%1$s\">]>".formatted(other.base()));
            try (var played = PlayedRepository.of(outside)) {
                assertThat(failure(played.repository()).failure()).isEqualTo(Failure.UNREADABLE);
            }
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void elementsThatLieTooDeepInEachOtherAreRefused() {
        var deep = "<a>".repeat(1_000) + "</a>".repeat(1_000);
        try (var played = PlayedRepository.of(list("", live("a", deep)))) {
            assertThat(failure(played.repository())).hasMessageContaining("more than 12 deep in each other");
        }
    }

    @Test
    void namesThatAreEverNewDoNotFillTheMemory() {
        var elements = IntStream.range(0, 6_000)
                .mapToObj(i -> "<a%1$d/><?p%1$d ?>".formatted(i))
                .collect(joining());
        try (var played = PlayedRepository.of(list("", live("a", elements)))) {
            assertThat(failure(played.repository(Limits.GENEROUS)))
                    .hasMessageContaining("more than 10,000 different names");
        }
    }

    @Test
    void setsThatHaveNoEndDoNotFillTheMemory() {
        try (var played = new PlayedRepository((exchange, query, number) ->
                send(exchange, 200, Pages.sets("t" + number, "a" + number, "b" + number)))) {
            var repository = played.repository();
            assertThatExceptionOfType(HarvestException.class)
                    .isThrownBy(repository::sets)
                    .withMessageContaining("it has too many sets");
            assertThat(played.asked()).hasSizeLessThan(200);
        }
    }

    @Test
    void aWebPageIsNoRepository() {
        try (var played = PlayedRepository.of("<!DOCTYPE html><html><body>Hello</body></html>")) {
            assertThat(failure(played.repository())).hasMessageContaining("is it a web page?");
        }
        try (var played = PlayedRepository.of("<html/>")) {
            assertThat(failure(played.repository())).hasMessageContaining("begins with <html>, not with <OAI-PMH>");
        }
        try (var played = PlayedRepository.of(HEAD + FOOT)) {
            assertThat(failure(played.repository())).hasMessageContaining("neither a <ListRecords> nor an error");
        }
    }
}
