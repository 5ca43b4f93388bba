package io.mebuki.matching.deadletters;

import io.mebuki.api.model.DeadLetter;
import io.mebuki.api.model.DeadLetterKind;
import io.mebuki.api.model.DeadLetterSelection;
import io.mebuki.api.model.DeadLetterState;
import io.mebuki.api.model.ListeningService;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows letters in the contract's shapes. */
final class DeadLetterShapes {

    private DeadLetterShapes() {}

    static DeadLetter letter(Letter letter) {
        var about = letter.about();
        return new DeadLetter(
                        letter.id(),
                        about.topic(),
                        about.service(),
                        DeadLetterKind.fromValue(about.kind()),
                        about.reason(),
                        about.origin(),
                        utc(about.failedAt()),
                        about.attempts(),
                        DeadLetterState.fromValue(letter.state().label()))
                .key(about.key())
                .type(about.type())
                .decidedAt(letter.decidedAt() == null ? null : utc(letter.decidedAt()));
    }

    static Letters.Selection selection(DeadLetterSelection selection) {
        var ids = selection.getIds();
        return new Letters.Selection(
                ids == null || ids.isEmpty() ? null : ids, label(selection.getService()), selection.getTopic());
    }

    static @Nullable String label(@Nullable ListeningService service) {
        return service == null ? null : service.getValue();
    }

    /** A service's name, as a query has it. */
    static @Nullable String known(@Nullable String service) {
        var names = Stream.of(ListeningService.values())
                .map(ListeningService::getValue)
                .toList();
        if (service != null && !names.contains(service)) {
            throw Problems.invalid(new FieldViolation("service", service, "one of " + String.join(", ", names)));
        }
        return service;
    }

    /** What is about to be handed over, or could not be, is listed with what was. */
    static Set<Letter.State> states(String state) {
        return switch (state) {
            case "replayed" -> Set.of(Letter.State.REPLAYING, Letter.State.REPLAYED, Letter.State.LOST);
            case "discarded" -> Set.of(Letter.State.DISCARDED);
            case "waiting" -> Set.of(Letter.State.WAITING);
            default ->
                throw Problems.invalid(new FieldViolation("state", state, "one of waiting, replayed, discarded"));
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
