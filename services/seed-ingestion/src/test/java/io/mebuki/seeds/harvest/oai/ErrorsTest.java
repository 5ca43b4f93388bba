package io.mebuki.seeds.harvest.oai;

import static io.mebuki.seeds.harvest.oai.Pages.list;
import static io.mebuki.seeds.harvest.oai.Pages.live;
import static io.mebuki.seeds.harvest.oai.PlayedRepository.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories that say no, or later. */
class ErrorsTest {

    static HarvestException failure(Repository repository) {
        return assertThatExceptionOfType(HarvestException.class)
                .isThrownBy(() -> Harvested.all(repository))
                .actual();
    }

    @ParameterizedTest
    @CsvSource({
        "badArgument, BAD_ARGUMENT, Check the set",
        "badResumptionToken, BAD_RESUMPTION_TOKEN, begin it anew",
        "badVerb, BAD_VERB, no address of OAI-PMH",
        "cannotDisseminateFormat, CANNOT_DISSEMINATE_FORMAT, Choose a format",
        "idDoesNotExist, ID_DOES_NOT_EXIST, check its identifier",
        "noMetadataFormats, NO_METADATA_FORMATS, ask for others",
        "noSetHierarchy, NO_SET_HIERARCHY, ask without one",
        "ownInvention, UNKNOWN_ERROR, ask who runs the repository"
    })
    void eachErrorOfTheProtocolSaysWhatWasAskedAndWhatToDo(String code, Failure failure, String advice) {
        try (var played = PlayedRepository.of(Pages.error(code, "in our\n   words"))) {
            var thrown = failure(played.repository());

            assertThat(thrown.failure()).isEqualTo(failure);
            assertThat(thrown)
                    .hasMessageContaining(
                            "/oai asked for ListRecords with metadataPrefix=oai_dc: the repository answers with %s (in our words). ",
                            code)
                    .hasMessageContaining(advice);
        }
    }

    @Test
    void aBusyRepositoryIsAskedAgainWhenItWantsToBe() {
        try (var played = new PlayedRepository((exchange, query, number) -> {
            if (number == 3) {
                send(exchange, 200, list("", live("a")));
                return;
            }
            exchange.getResponseHeaders().set("Retry-After", number == 1 ? "120" : "Sat, 28 Nov 2026 00:00:07 GMT");
            send(exchange, number == 1 ? 503 : 429, "busy");
        })) {
            assertThat(Harvested.all(played.repository()).identifiers()).containsExactly("a");
            assertThat(played.waits()).containsExactly(Duration.ofSeconds(120), Duration.ofSeconds(7));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "99999999999999999999", "-5"})
    void anUnreadableRetryAfterIsNone(String said) {
        var patience = new Patience(PlayedRepository.SMALL, () -> PlayedRepository.NOW);
        assertThat(patience.before(2, "", "", said)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aRetryAfterThatHasPassedIsAtOnce() {
        var patience = new Patience(PlayedRepository.SMALL, () -> Instant.parse("2026-11-28T00:00:09Z"));
        assertThat(patience.before(2, "", "", "Sat, 28 Nov 2026 00:00:07 GMT")).isEqualTo(Duration.ZERO);
    }

    @Test
    void aRepositoryThatWantsToBeLeftAloneForLongIsLeft() {
        try (var played = new PlayedRepository((exchange, query, number) -> {
            exchange.getResponseHeaders().set("Retry-After", "86400");
            send(exchange, 503, "busy");
        })) {
            var thrown = failure(played.repository());

            assertThat(thrown.failure()).isEqualTo(Failure.UNAVAILABLE);
            assertThat(thrown.failure().passes()).isTrue();
            assertThat(thrown).hasMessageContaining("status 503 and wants to be asked again only after PT24H");
            assertThat(played.waits()).isEmpty();
        }
    }

    @Test
    void afterOtherFailuresTheWaitIsLongerEachTimeAndNotForEver() {
        try (var played = new PlayedRepository((exchange, query, number) -> send(exchange, 500, "oh"))) {
            var thrown = failure(played.repository());

            assertThat(thrown.failure()).isEqualTo(Failure.UNAVAILABLE);
            assertThat(thrown).hasMessageContaining("status 500, at the attempt number 4 too");
            assertThat(played.waits())
                    .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
            assertThat(played.asked()).hasSize(4);
        }
    }

    @Test
    void aConnectionThatBreaksBeforeItsAnswerIsMadeAgain() {
        try (var played = new PlayedRepository((exchange, query, number) -> {
            if (number == 1) {
                throw new IOException("cable cut");
            }
            send(exchange, 200, list("", live("a")));
        })) {
            assertThat(Harvested.all(played.repository()).identifiers()).containsExactly("a");
            assertThat(played.waits()).containsExactly(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 400, 401, 404, 410})
    void anOutrightRefusalIsNotAskedForAgain(int status) {
        try (var played = new PlayedRepository((exchange, query, number) -> send(exchange, status, new byte[0]))) {
            var thrown = failure(played.repository());

            assertThat(thrown.failure()).isEqualTo(Failure.REQUEST_REFUSED);
            assertThat(thrown).hasMessageContaining("status " + status);
            assertThat(played.asked()).hasSize(1);
        }
    }

    @Test
    void whoIsInterruptedWhileWaitingStops() {
        Transport busy = address -> {
            throw new IOException("busy");
        };
        var repository = new Repository(
                URI.create("http://repository.example/oai"),
                busy,
                PlayedRepository.SMALL,
                () -> PlayedRepository.NOW,
                time -> {
                    throw new InterruptedException();
                });

        assertThat(failure(repository).failure()).isEqualTo(Failure.STOPPED);
        assertThat(Thread.interrupted()).isTrue();
    }
}
