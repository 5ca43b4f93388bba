package io.mebuki.recommendation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.recommendation.FakeMatching.Mood;
import io.mebuki.recommendation.RecommendationServers;
import io.mebuki.recommendation.Seeds;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The search server forgets while the service runs. */
class LostIndexIT extends RecommendationServers {

    @Autowired
    private ElasticsearchClient client;

    @Autowired
    private EventPublisher publisher;

    private final String keeper = "keeper-" + UUID.randomUUID();
    private final String leaver = "leaver-" + UUID.randomUUID();

    @Test
    void aLostIndexIsMadeAndFilledAgainFromTheTopics() throws IOException {
        MATCHING.is(Mood.WELL);
        var kept = Seeds.of("電池の再生", "電池を再生する。").by(keeper);
        var gone = Seeds.of("電池の回収", "電池を回収する。").by(leaver);
        publish(Topics.EMBEDDINGS, kept, kept.embedded());
        publish(Topics.SEEDS, kept, kept.published());
        publish(Topics.SEEDS, gone, gone.published());
        publish(Topics.SEEDS, gone, gone.version(2).withdrawn());
        awaitKeeperAlone();

        client.indices().delete(request -> request.index("expertise-v4"));

        awaitKeeperAlone();
        publish(Topics.SEEDS, kept, kept.version(2).withdrawn());
    }

    private void publish(String topic, Seeds seed, Object event) {
        publisher.publishAll(topic, List.of(new Keyed(seed.id().toString(), event)));
    }

    /** Found by meaning alone, so the vectors are there too. */
    private void awaitKeeperAlone() {
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> {
            var answer = ask(PEOPLE, company(), Map.of("text", "Battery", "limit", 100));
            assertThat(answer.names()).contains(keeper).doesNotContain(leaver);
        });
    }
}
