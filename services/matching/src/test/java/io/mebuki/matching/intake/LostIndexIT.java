package io.mebuki.matching.intake;

import static io.mebuki.matching.testing.Owners.need;
import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellNeeds;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static io.mebuki.matching.testing.Owners.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The search server forgets while the service runs. */
class LostIndexIT {

    private final UUID institute = UUID.randomUUID();
    private final UUID company = UUID.randomUUID();
    private final UUID kept = UUID.randomUUID();
    private final UUID gone = UUID.randomUUID();
    private final UUID wish = UUID.randomUUID();
    private final ElasticsearchClient client = RunningMatching.context().getBean(ElasticsearchClient.class);

    @Test
    void aLostIndexIsMadeAndFilledAgainFromTheTopics() throws IOException {
        tellSeeds(published(seed(kept, 1, institute, Visibility.PUBLIC, "Amber lamp", "It burns.")));
        tellSeeds(published(seed(kept, 2, institute, Visibility.PUBLIC, "Amber lamp", "An amber lamp that burns.")));
        tellSeeds(published(seed(gone, 1, institute, Visibility.PUBLIC, "Amber ring", "An amber ring.")));
        tellSeeds(withdrawn(gone, 2, institute));
        tellNeeds(published(need(wish, 1, company, Disclosure.PUBLIC, "Amber", "We need an amber lamp.")));

        var lost = List.of(behind("seeds"), behind("needs"));
        client.indices().delete(request -> request.index(lost));

        awaitDocument("seeds", kept, 2, false);
        awaitDocument("seeds", gone, 2, true);
        awaitDocument("needs", wish, 1, false);
        // A document can be read before it can be searched for.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var found = Api.company(company).get("/api/v1/needs/" + wish + "/matches?limit=100");
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.ids()).contains(kept.toString()).doesNotContain(gone.toString());
        });
    }

    private String behind(String alias) throws IOException {
        var indices = client.indices().getAlias(request -> request.name(alias)).aliases();
        assertThat(indices).hasSize(1);
        return indices.keySet().iterator().next();
    }

    private void awaitDocument(String index, UUID id, long version, boolean marker) {
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
            var document = client.get(request -> request.index(index).id(id.toString()), JsonNode.class);
            assertThat(document.version()).isEqualTo(version);
            var source = Objects.requireNonNull(document.source());
            assertThat(source.get("withdrawn").booleanValue()).isEqualTo(marker);
        });
    }
}
