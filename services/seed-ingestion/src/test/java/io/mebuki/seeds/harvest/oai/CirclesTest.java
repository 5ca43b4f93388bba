package io.mebuki.seeds.harvest.oai;

import static io.mebuki.seeds.harvest.oai.ErrorsTest.failure;
import static io.mebuki.seeds.harvest.oai.Pages.list;
import static io.mebuki.seeds.harvest.oai.Pages.live;
import static io.mebuki.seeds.harvest.oai.PlayedRepository.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories whose lists don't end. */
class CirclesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void anEndpointThatLoopsItsResumptionTokenIsLeft(int round) {
        try (var played = new PlayedRepository(
                (exchange, query, number) -> send(exchange, 200, list("t" + number % round, live("a" + number))))) {
            var thrown = failure(played.repository());

            assertThat(thrown.failure()).isEqualTo(Failure.GOING_IN_CIRCLES);
            assertThat(thrown).hasMessageContaining("the resumption token 't").hasMessageContaining("comes again");
            assertThat(played.asked()).hasSizeLessThanOrEqualTo(1 + 3 * round);
        }
    }

    @Test
    void aTokenThatLeadsBackToItselfIsNotGoneOnWith() {
        try (var played = PlayedRepository.of(list("same", live("a")))) {
            var thrown = failure(played.repository());

            assertThat(thrown).hasMessageStartingWith("Page 2 of ListRecords with metadataPrefix=oai_dc: ");
            assertThat(played.asked()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20})
    void anEndpointThatRepeatsItsRecordsForEverIsLeft(int round) {
        try (var played = new PlayedRepository((exchange, query, number) ->
                send(exchange, 200, list("new" + number, live("a" + number % round), live("b"))))) {
            var thrown = failure(played.repository());

            assertThat(thrown.failure()).isEqualTo(Failure.GOING_IN_CIRCLES);
            assertThat(thrown).hasMessageContaining("4 pages bring only what came before");
        }
    }

    @Test
    void aRecordOrPageThatComesTwiceIsBorne() {
        try (var played = PlayedRepository.of(
                list("1", live("a"), live("a")),
                list("2", live("a"), live("a")),
                list("3", live("b")),
                list("4"),
                list("", live("c")))) {
            assertThat(Harvested.all(played.repository()).identifiers()).containsExactly("a", "a", "a", "a", "b", "c");
        }
    }

    @Test
    void aListThatAlwaysHasAnotherPageEndsAtTheLimit() {
        try (var played = new PlayedRepository(
                (exchange, query, number) -> send(exchange, 200, list("new" + number, live("a" + number))))) {
            var limits = new Limits(200_000, 20_000, 12, 30, 3, Duration.ofMinutes(1), 4, Duration.ofMinutes(5));

            assertThat(failure(played.repository(limits))).hasMessageContaining("the list has more than 30 pages");
            assertThat(played.asked()).hasSize(30);
        }
    }
}
