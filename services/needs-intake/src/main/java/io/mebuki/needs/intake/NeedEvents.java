package io.mebuki.needs.intake;

import io.mebuki.events.NeedClosed;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.NeedPublished;
import io.mebuki.events.NeedRevised;
import io.mebuki.events.NeedState;
import io.mebuki.events.Topics;
import io.mebuki.platform.outbox.Outbox;
import java.util.Objects;
import java.util.Optional;

/** Tells other services of needs that are or were published; a need that never was is told to nobody. */
final class NeedEvents {

    private final Outbox outbox;

    NeedEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Called in the transaction of the change, with the need's row locked. */
    void tell(Status before, Need now) {
        event(before, now)
                .ifPresent(event -> outbox.append(Topics.NEEDS, now.id().toString(), event));
    }

    static Optional<NeedEvent> event(Status before, Need now) {
        return switch (now.status()) {
            case DRAFT -> Optional.empty();
            case PUBLISHED ->
                Optional.of(before == Status.DRAFT ? new NeedPublished(state(now)) : new NeedRevised(state(now)));
            case CLOSED ->
                now.publishedAt() == null
                        ? Optional.empty()
                        : Optional.of(new NeedClosed(
                                now.id(), now.version(), now.owner(), Objects.requireNonNull(now.closedAt())));
        };
    }

    private static NeedState state(Need need) {
        var content = need.content();
        return new NeedState(
                need.id(),
                need.version(),
                need.owner(),
                content.title(),
                content.problem(),
                content.desiredOutcome(),
                content.constraints(),
                content.applicationDomain(),
                content.trl(),
                content.deadline(),
                content.language(),
                NeedState.Disclosure.valueOf(content.effectiveDisclosure().name()),
                content.maskedText(),
                Objects.requireNonNull(need.publishedAt()),
                need.updatedAt());
    }
}
