package io.mebuki.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.events.NeedClosed;
import io.mebuki.events.NeedEmbedded;
import io.mebuki.events.NeedPublished;
import io.mebuki.events.NeedState;
import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.OrganizationRef;
import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.census.Holdings.Entry;
import io.mebuki.platform.census.Indexed;
import io.mebuki.recommendation.expertise.SeedKeeper;
import io.mebuki.recommendation.needs.Needs;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept, as its owner asks for it: whole, or to be told again, and what replaces it. */
class CopiesIT extends RecommendationServers {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Autowired
    private SeedKeeper keeper;

    @Autowired
    private Needs needs;

    @Autowired
    private ElasticsearchClient client;

    @Autowired
    private List<Indexed> copies;

    private final UUID publisher = UUID.randomUUID();
    private final Seeds seed = Seeds.of("接着剤を使わない接合", "樹脂を接合する。").by("r-1").publisher(publisher);

    private Indexed named(String name) {
        return copies.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> entries(String name, UUID organization, UUID id) {
        return named(name).entries(organization, Set.of(Checksum.bucket(id)));
    }

    private List<Entry> seeds() throws IOException {
        client.indices().refresh(request -> request.index("expertise"));
        return entries("seeds", publisher, seed.id());
    }

    @Test
    void aSeedIsWholeWithItsVectorsOnly() throws IOException {
        keeper.take(List.of(seed.version(3).published()));
        assertThat(seeds()).containsExactly(new Entry(seed.id(), 0, 3));

        keeper.embed(List.of(seed.version(3).embedded()));
        assertThat(seeds()).containsExactly(new Entry(seed.id(), 3, 3));
        assertThat(named("seeds").tallies())
                .filteredOn(tally -> tally.organization().equals(publisher))
                .singleElement()
                .satisfies(tally -> {
                    var bucket = tally.buckets().getFirst();
                    assertThat(bucket.count()).isOne();
                    assertThat(bucket.checksum()).isEqualTo(Checksum.of(seed.id(), 3));
                });

        keeper.take(List.of(seed.version(4).withdrawn()));
        assertThat(seeds()).isEmpty();
    }

    @Test
    void aSeedThatIsToldAgainAfterItWasLostIsWholeAgain() throws IOException {
        keeper.take(List.of(seed.published()));
        keeper.embed(List.of(seed.embedded()));
        client.delete(delete -> delete.index("expertise").id(seed.id().toString()));
        assertThat(seeds()).isEmpty();

        await().untilAsserted(() -> {
            keeper.take(List.of(seed.published()));
            keeper.embed(List.of(seed.embedded()));
            assertThat(seeds()).containsExactly(new Entry(seed.id(), 1, 1));
        });
        keeper.take(List.of(seed.version(2).withdrawn()));
    }

    @Test
    void aSeedThatSomebodyChangedByHandIsReplacedByALaterVersionOnly() throws IOException {
        keeper.take(List.of(seed.published()));
        keeper.embed(List.of(seed.embedded()));
        client.update(
                update -> update.index("expertise").id(seed.id().toString()).doc(Map.of("version", 999)), Void.class);

        var found = seeds().getFirst();
        assertThat(found.version()).isZero();
        assertThat(found.replacedBy()).isEqualTo(2);

        keeper.take(List.of(seed.version(found.replacedBy()).published()));
        keeper.embed(List.of(seed.version(found.replacedBy()).embedded()));
        assertThat(seeds()).containsExactly(new Entry(seed.id(), 2, 2));
        keeper.take(List.of(seed.version(3).withdrawn()));
    }

    @Test
    void aNeedIsWholeWithItsVectorOnly() {
        var id = UUID.randomUUID();
        var owner = new OrganizationRef(UUID.randomUUID(), "company");
        var need = new NeedState(
                id, 2, owner, "計測", "測れない", null, null, null, null, null, null, Disclosure.PUBLIC, null, NOW, NOW);

        needs.take(new NeedPublished(need));
        assertThat(entries("needs", owner.id(), id)).containsExactly(new Entry(id, 0, 2));

        needs.take(new NeedEmbedded(id, 2, FakeMatching.embedding("計測", "測れない")));
        needs.take(new NeedEmbedded(id, 2, FakeMatching.embedding("計測", "測れない", "another", 8)));
        assertThat(entries("needs", owner.id(), id)).containsExactly(new Entry(id, 2, 2));
        assertThat(named("needs").tallies())
                .filteredOn(tally -> tally.organization().equals(owner.id()))
                .singleElement()
                .satisfies(
                        tally -> assertThat(tally.buckets().getFirst().count()).isOne());

        needs.take(new NeedClosed(id, 3, owner, NOW));
        assertThat(entries("needs", owner.id(), id)).isEmpty();
    }

    @Test
    void asksOfServicesAreAnsweredAndOthersAreRefused() {
        assertThat(ask("/internal/census/seeds/entries", company(), Map.of()).status())
                .isEqualTo(403);
        assertThat(ask("/internal/census/seeds/entries", null, Map.of()).status())
                .isEqualTo(401);
    }
}
