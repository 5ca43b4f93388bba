package io.mebuki.recommendation.expertise;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.events.SeedEmbedded;
import io.mebuki.recommendation.RecommendationServers;
import io.mebuki.recommendation.Seeds;
import io.mebuki.recommendation.ranking.Direction;
import io.mebuki.recommendation.text.Language;
import io.mebuki.recommendation.vectors.QueryVector;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events of a seed and of its vectors, in every order that Kafka allows. */
class SeedKeeperIT extends RecommendationServers {

    @Autowired
    private SeedKeeper keeper;

    @Autowired
    private Expertise expertise;

    @Autowired
    private ElasticsearchClient client;

    @Autowired
    private JdbcClient jdbc;

    private final Seeds first = Seeds.of("接着剤を使わない接合", "樹脂を接合する。熱は要らない。").by("r-1");
    private final Seeds second = first.version(2).saying("レーザの計測", "レーザで測る。光だけを使う。");

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from waiting_embedding").update();
    }

    @AfterEach
    void leavesNothing() {
        keeper.take(List.of(first.version(1_000).withdrawn()));
    }

    private StoredSeed stored(UUID id) throws IOException {
        client.indices().refresh(request -> request.index(Index.ALIAS));
        return Objects.requireNonNull(expertise.quotable(List.of(id), COMPANY).get(id))
                .seed();
    }

    private boolean isFound(UUID id) throws IOException {
        client.indices().refresh(request -> request.index(Index.ALIAS));
        var scope = new Scope(Seeds.INSTITUTE, Scope.Behind.PEOPLE, Set.of(), null);
        var question = new Question("接合", Language.JA, null);
        return !expertise.quotable(List.of(id), Seeds.INSTITUTE).isEmpty()
                || expertise.find(question, scope).stream()
                        .anyMatch(found -> found.seed().id().equals(id));
    }

    private List<String> models() throws IOException {
        return stored(first.id()).vectors().stream()
                .map(StoredSeed.Vectors::model)
                .toList();
    }

    /** Whether what means the same, and shares no word, finds the seed. */
    private boolean isNear(SeedEmbedded embedded) throws IOException {
        client.indices().refresh(request -> request.index(Index.ALIAS));
        var embedding = embedded.embedding();
        var vector = new QueryVector(embedding.model(), Direction.ofFloats(embedding.whole()));
        var scope = new Scope(Seeds.INSTITUTE, Scope.Behind.PEOPLE, Set.of(), null);
        return expertise.find(new Question("?", Language.EN, vector), scope).stream()
                .anyMatch(found -> found.seed().id().equals(embedded.id()));
    }

    private static StoredSeed.Vectors only(List<StoredSeed.Vectors> vectors) {
        assertThat(vectors).hasSize(1);
        return vectors.getFirst();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from waiting_embedding")
                .query(Integer.class)
                .single();
    }

    private void assertComplete(Seeds seed) throws IOException {
        var stored = stored(seed.id());
        assertThat(stored.version()).isEqualTo(seed.version());
        assertThat(stored.title()).isEqualTo(seed.title());
        var vectors = only(stored.vectors());
        assertThat(vectors.passages()).hasSize(2);
        assertThat(vectors.whole()).isEqualTo(seed.embedded().embedding().whole());
        assertThat(waiting()).isZero();
    }

    @Test
    void theSeedThenItsVectors() throws IOException {
        keeper.take(List.of(first.published()));
        assertThat(stored(first.id()).vectors()).isEmpty();
        keeper.embed(List.of(first.embedded()));
        assertComplete(first);
    }

    @Test
    void theVectorsThenTheirSeed() throws IOException {
        keeper.embed(List.of(first.embedded()));
        assertThat(waiting()).isOne();
        keeper.take(List.of(first.published()));
        assertComplete(first);
    }

    @Test
    void vectorsWaitForTheirOwnVersion() throws IOException {
        keeper.embed(List.of(second.embedded()));
        keeper.take(List.of(first.published()));
        assertThat(stored(first.id()).vectors()).isEmpty();
        assertThat(waiting()).isOne();
        keeper.take(List.of(second.published()));
        assertComplete(second);
    }

    @Test
    void bothVersionsInOneBatch() throws IOException {
        keeper.take(List.of(first.published(), second.published()));
        keeper.embed(List.of(first.embedded(), second.embedded()));
        assertComplete(second);
    }

    @Test
    void aRevisionHasNoVectorsUntilItsOwnCome() throws IOException {
        keeper.take(List.of(first.published()));
        keeper.embed(List.of(first.embedded()));
        keeper.take(List.of(second.published()));
        assertThat(stored(first.id()).vectors()).isEmpty();
        keeper.embed(List.of(first.embedded()));
        assertThat(stored(first.id()).vectors()).isEmpty();
        keeper.embed(List.of(second.embedded()));
        assertComplete(second);
    }

    @Test
    void lateVersionsChangeNothing() throws IOException {
        keeper.take(List.of(second.published()));
        keeper.embed(List.of(second.embedded()));
        keeper.take(List.of(first.published()));
        keeper.embed(List.of(first.embedded()));
        assertComplete(second);
    }

    @Test
    void repeatedEventsChangeNothing() throws IOException {
        for (int time = 0; time < 3; time++) {
            keeper.take(List.of(first.published()));
            keeper.embed(List.of(first.embedded(), first.embedded()));
        }
        assertComplete(first);
    }

    @Test
    void whatIsWithdrawnStaysWithdrawn() throws IOException {
        keeper.take(List.of(first.published()));
        keeper.embed(List.of(first.embedded()));
        assertThat(isFound(first.id())).isTrue();
        keeper.take(List.of(first.version(2).withdrawn()));
        assertThat(isFound(first.id())).isFalse();
        keeper.take(List.of(first.published()));
        keeper.embed(List.of(first.embedded()));
        assertThat(isFound(first.id())).isFalse();
        assertThat(waiting()).isZero();
    }

    @Test
    void aMarkerKeepsNothingOfTheSeed() throws IOException {
        keeper.take(List.of(first.published(), first.version(2).withdrawn()));
        var marker = client.get(
                        request -> request.index(Index.ALIAS).id(first.id().toString()), SeedDocument.class)
                .source();
        assertThat(marker).isEqualTo(SeedDocument.marker(2));
    }

    @Test
    void aWithdrawalBeforeAllElse() throws IOException {
        keeper.take(List.of(first.version(2).withdrawn()));
        keeper.embed(List.of(first.embedded()));
        keeper.take(List.of(first.published()));
        assertThat(isFound(first.id())).isFalse();
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsPublishedAgainIsThereAgain() throws IOException {
        keeper.take(List.of(
                first.published(),
                first.version(2).withdrawn(),
                first.version(3).published()));
        keeper.embed(List.of(first.version(3).embedded()));
        assertComplete(first.version(3));
    }

    @Test
    void aTextWithoutPassagesIsQuotedByItsTitle() throws IOException {
        var bare = first.saying("🌱接合", "");
        keeper.take(List.of(bare.published()));
        keeper.embed(List.of(bare.embedded()));
        var passage = only(stored(bare.id()).vectors()).passages().getFirst();
        assertThat(passage.field()).isEqualTo("title");
        assertThat(passage.end()).isEqualTo(3);
    }

    @Test
    void whileModelsChangeASeedIsNearInBoth() throws IOException {
        keeper.take(List.of(first.published()));
        keeper.embed(List.of(first.embedded()));
        keeper.embed(List.of(first.embedded("larger", 512)));
        assertThat(isNear(first.embedded())).isTrue();
        assertThat(isNear(first.embedded("larger", 512))).isTrue();
        assertThat(isNear(first.embedded("unknown", 512))).isFalse();
    }

    @Test
    void bothModelsInOneBatchBeforeTheirSeed() throws IOException {
        keeper.embed(List.of(first.embedded(), first.embedded("larger", 512)));
        assertThat(waiting()).isEqualTo(2);
        keeper.take(List.of(first.published()));
        assertThat(models()).containsExactlyInAnyOrder("test-model", "larger");
        assertThat(waiting()).isZero();
    }

    @Test
    void theModelBeforeTheLastIsForgotten() throws IOException {
        keeper.take(List.of(first.published()));
        keeper.embed(List.of(first.embedded(), first.embedded("larger", 512), first.embedded("third", 384)));
        assertThat(models()).containsExactly("larger", "third");
        assertThat(isNear(first.embedded())).isFalse();
        assertThat(isNear(first.embedded("third", 384))).isTrue();
    }
}
