package io.mebuki.needs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.events.NeedClosed;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.NeedPublished;
import io.mebuki.events.NeedRevised;
import io.mebuki.events.NeedState;
import io.mebuki.events.OrganizationRef;
import io.mebuki.needs.disclosure.Disclosure;
import io.mebuki.platform.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeedTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-23T09:00:00Z");
    private static final OrganizationRef OWNER = new OrganizationRef(new UUID(0, 1), "company");
    private static final NeedContent CONTENT = content("接着剤を使わずに接合したい");

    private final Need draft = Need.draft(new UUID(0, 2), OWNER, CONTENT, MORNING);
    private final Need published = draft.published(NOON);
    private final Need closed = published.closed(EVENING);

    private static NeedContent content(String title) {
        return new NeedContent(
                title,
                "溶剤が使えない",
                "剥がれない",
                null,
                "自動車",
                4,
                LocalDate.of(2027, 3, 31),
                "ja",
                Disclosure.PUBLIC,
                Map.of("constraints", Disclosure.PARTNERS),
                "接合");
    }

    @Test
    void startsAsADraftOfVersionOne() {
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.version()).isOne();
        assertThat(draft.publishedAt()).isNull();
    }

    @Test
    void eachStepIsAVersionAndKeepsItsTime() {
        assertThat(published.version()).isEqualTo(2);
        assertThat(published.publishedAt()).isEqualTo(NOON);
        assertThat(closed.version()).isEqualTo(3);
        assertThat(closed.publishedAt()).isEqualTo(NOON);
        assertThat(closed.closedAt()).isEqualTo(EVENING);
        assertThat(closed.createdAt()).isEqualTo(MORNING);
        assertThat(closed.updatedAt()).isEqualTo(EVENING);
    }

    @Test
    void whatChangesNothingKeepsTheVersion() {
        assertThat(draft.edited(content("接着剤を使わずに接合したい"), NOON)).isSameAs(draft);
        assertThat(published.published(EVENING)).isSameAs(published);
        assertThat(closed.closed(EVENING)).isSameAs(closed);
    }

    @Test
    void anEditKeepsStatusAndTimes() {
        var edited = published.edited(content("ほかの題"), EVENING);
        assertThat(edited)
                .isEqualTo(new Need(
                        draft.id(), 3, Status.PUBLISHED, OWNER, content("ほかの題"), MORNING, EVENING, NOON, null));
    }

    @Test
    void theClosedStaysAsItIs() {
        assertConflict(() -> closed.edited(content("ほかの題"), EVENING));
        assertConflict(() -> closed.edited(CONTENT, EVENING));
        assertConflict(() -> closed.published(EVENING));
    }

    @Test
    void textsThatLookAlikeAreNotTheSame() {
        assertThat(draft.edited(content("が"), NOON)
                        .edited(content("か\u3099"), NOON)
                        .version())
                .isEqualTo(3);
    }

    @Test
    void aDraftIsToldToNobody() {
        assertThat(NeedEvents.event(Status.DRAFT, draft.edited(content("ほかの題"), NOON)))
                .isEmpty();
        assertThat(NeedEvents.event(Status.DRAFT, draft.closed(NOON))).isEmpty();
    }

    @Test
    void thePublishedIsToldWithTheStrictestDisclosure() {
        var state = new NeedState(
                draft.id(),
                2,
                OWNER,
                "接着剤を使わずに接合したい",
                "溶剤が使えない",
                "剥がれない",
                null,
                "自動車",
                4,
                LocalDate.of(2027, 3, 31),
                "ja",
                NeedState.Disclosure.PARTNERS,
                "接合",
                NOON,
                NOON);
        assertThat(NeedEvents.event(Status.DRAFT, published)).contains(new NeedPublished(state));
    }

    @Test
    void editsAndTheEndAreTold() {
        var edited = published.edited(content("ほかの題"), EVENING);
        assertThat(NeedEvents.event(Status.PUBLISHED, edited))
                .get()
                .isInstanceOf(NeedRevised.class)
                .extracting(NeedEvent::version)
                .isEqualTo(3L);
        assertThat(NeedEvents.event(Status.PUBLISHED, closed)).contains(new NeedClosed(draft.id(), 3, OWNER, EVENING));
    }

    private static void assertConflict(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(409));
    }
}
