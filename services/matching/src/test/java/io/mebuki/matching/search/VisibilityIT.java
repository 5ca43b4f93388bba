package io.mebuki.matching.search;

import static io.mebuki.matching.testing.Owners.closed;
import static io.mebuki.matching.testing.Owners.need;
import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellNeeds;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.Owners;
import io.mebuki.matching.testing.RunningMatching;
import io.mebuki.platform.messaging.Keyed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VisibilityIT {

    private static final UUID INSTITUTE = UUID.randomUUID();
    private static final UUID COMPANY = UUID.randomUUID();
    private static final UUID OPEN = UUID.randomUUID();
    private static final UUID MEMBERS = UUID.randomUUID();
    private static final UUID OWN = UUID.randomUUID();
    private static final String TEXT = "A camera that counts salmon in a net pen";

    @BeforeAll
    static void tell() {
        RunningMatching.context();
        tellSeeds(
                published(seed(OPEN, 1, INSTITUTE, Visibility.PUBLIC, "Counting salmon by camera", TEXT + ". Open.")),
                published(seed(MEMBERS, 1, INSTITUTE, Visibility.MEMBERS, "Counting salmon", TEXT + ". Members.")),
                published(seed(OWN, 1, INSTITUTE, Visibility.PRIVATE, "Counting salmon", TEXT + ". Private.")));
    }

    @Test
    void guestsFindPublicSeedsOnly() {
        assertThat(Api.guest().search(TEXT).ids())
                .contains(OPEN.toString())
                .doesNotContain(MEMBERS.toString(), OWN.toString())
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void organizationsFindWhatIsForMembers() {
        assertThat(Api.company(COMPANY).search(TEXT).ids())
                .contains(OPEN.toString(), MEMBERS.toString())
                .doesNotContain(OWN.toString());
    }

    @Test
    void thePublisherFindsItsPrivateSeeds() {
        assertThat(Api.institute(INSTITUTE).search(TEXT).ids())
                .contains(OPEN.toString(), MEMBERS.toString(), OWN.toString());
    }

    @Test
    void needsOfASeedAreShownAsFarAsTheReaderMayKnow() {
        var needs = publish(Disclosure.PUBLIC, Disclosure.PARTNERS, Disclosure.MASKED, Disclosure.PRIVATE);
        var open = needs.get(0);
        var partners = needs.get(1);
        var masked = needs.get(2);
        var own = needs.get(3);

        assertThat(Api.institute(UUID.randomUUID()).get(path(OPEN)).ids())
                .contains(open, partners, masked)
                .doesNotContain(own);
        assertThat(Api.company(UUID.randomUUID()).get(path(OPEN)).ids())
                .contains(open, masked)
                .doesNotContain(own, partners);
        assertThat(Api.company(COMPANY).get(path(OPEN)).ids()).contains(open, partners, masked, own);
    }

    @Test
    void aMaskedNeedShowsItsMaskAndNoSpan() {
        var masked = publish(Disclosure.MASKED).getFirst();

        var others = item(Api.institute(INSTITUTE).get(path(OPEN)), masked);
        var owners = item(Api.company(COMPANY).get(path(OPEN)), masked);

        assertThat(others.at("/need/masked").asBoolean()).isTrue();
        assertThat(others.at("/need/maskedText").asString()).isEqualTo("Something secret");
        assertThat(others.get("need").has("title")).isFalse();
        assertThat(others.get("need").has("organization")).isFalse();
        assertThat(others.get("reasons")).isEmpty();
        assertThat(others.get("unmet")).isEmpty();
        assertThat(owners.at("/need/masked").asBoolean()).isFalse();
        assertThat(owners.get("reasons")).isNotEmpty();
    }

    @Test
    void onlyWhoSeesTheWholeNeedGetsItsMatches() {
        for (var need : publish(Disclosure.MASKED, Disclosure.PRIVATE, Disclosure.PARTNERS)) {
            assertThat(Api.company(COMPANY)
                            .get("/api/v1/needs/" + need + "/matches")
                            .ids())
                    .contains(OPEN.toString());
            assertThat(Api.company(UUID.randomUUID())
                            .get("/api/v1/needs/" + need + "/matches")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anothersPrivateSeedIsNotThere() {
        assertThat(Api.institute(INSTITUTE).get(path(OWN)).status()).isEqualTo(200);
        assertThat(Api.institute(UUID.randomUUID()).get(path(OWN)).status()).isEqualTo(404);
        assertThat(Api.company(COMPANY).get(path(UUID.randomUUID())).status()).isEqualTo(404);
    }

    @Test
    void aClosedNeedIsGone() {
        var need = publish(Disclosure.PUBLIC).getFirst();

        tellNeeds(closed(UUID.fromString(need), 2, COMPANY));

        assertThat(Api.institute(INSTITUTE).get(path(OPEN)).ids()).doesNotContain(need);
        assertThat(Api.company(COMPANY)
                        .get("/api/v1/needs/" + need + "/matches")
                        .status())
                .isEqualTo(404);
    }

    private static List<String> publish(Disclosure... disclosures) {
        var needs = Arrays.stream(disclosures)
                .map(disclosure ->
                        need(UUID.randomUUID(), 1, COMPANY, disclosure, "網の中の鮭を数えたい", "養殖の網で鮭の数を自動で数えたい。安いカメラがよい。"))
                .toList();
        tellNeeds(needs.stream().map(Owners::published).toArray(Keyed[]::new));
        return needs.stream().map(need -> need.id().toString()).toList();
    }

    private static String path(UUID seed) {
        return "/api/v1/seeds/" + seed + "/matches?limit=100";
    }

    private static JsonNode item(Api.Answer answer, String need) {
        return answer.json()
                .get("items")
                .valueStream()
                .filter(item -> item.at("/need/id").asString().equals(need))
                .findFirst()
                .orElseThrow();
    }
}
