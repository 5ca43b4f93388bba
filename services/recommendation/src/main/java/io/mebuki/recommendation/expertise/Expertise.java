package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import io.mebuki.recommendation.text.Language;
import io.mebuki.recommendation.vectors.QueryVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Searches the index. Each search carries what its reader may see in the query itself. */
public final class Expertise {

    /** How many seeds each way of finding brings up. */
    private static final int EACH = 150;

    private final ElasticsearchClient client;
    private final Index index;

    Expertise(ElasticsearchClient client, Index index) {
        this.client = client;
        this.index = index;
    }

    /**
     * A seed that may have to do with the question.
     *
     * @param words how well its words fit, from 0 up
     */
    public record Found(StoredSeed seed, double words) {}

    /** A seed's texts, with the version they are of. */
    public record Quotable(StoredSeed seed, SeedTexts texts) {}

    private record Kept(
            @Nullable StoredSeed stored, @Nullable SeedTexts texts) {}

    /** The seeds nearest to the question in words and in meaning, each with the real value of its words. */
    public List<Found> find(Question question, Scope scope) {
        var ids = nearest(question, scope);
        if (ids.isEmpty()) {
            return List.of();
        }
        var known = Filters.and(Filters.ids(ids), Filters.in(scope));
        var words = Words.of(question.words(), question.language());
        var request = SearchRequest.of(search -> search.index(index.ready())
                .query(query -> query.bool(bool -> bool.filter(known).should(words)))
                .size(ids.size())
                .source(source -> source.filter(filter -> filter.includes("stored")))
                .trackTotalHits(track -> track.enabled(false)));
        return hits(request).stream().flatMap(hit -> found(hit).stream()).toList();
    }

    private static Optional<Found> found(Hit<Kept> hit) {
        var score = hit.score();
        return Optional.ofNullable(hit.source())
                .map(Kept::stored)
                .map(seed -> new Found(seed, score == null ? 0 : score));
    }

    private Set<String> nearest(Question question, Scope scope) {
        var filter = Filters.in(scope);
        var request = new MsearchRequest.Builder().index(index.ready());
        var words = Words.of(question.words(), question.language());
        request.searches(item -> item.header(header -> header)
                .body(SearchRequestBody.of(body -> plain(body)
                        .query(query -> query.bool(bool -> bool.must(words).filter(filter))))));
        var vector = question.vector();
        if (vector != null) {
            request.searches(item -> item.header(header -> header).body(meaning(vector, filter)));
        }
        var built = request.build();
        var ids = new LinkedHashSet<String>();
        for (var answer : Calls.answer(() -> client.msearch(built, Void.class)).responses()) {
            if (answer.isFailure()) {
                throw Calls.failure(answer.failure().status(), answer.failure().error());
            }
            answer.result().hits().hits().forEach(hit -> ids.add(String.valueOf(hit.id())));
        }
        return ids;
    }

    private static SearchRequestBody meaning(QueryVector vector, Query filter) {
        var numbers = new ArrayList<Float>();
        for (float value : vector.direction().toArray()) {
            numbers.add(value);
        }
        return SearchRequestBody.of(body -> plain(body)
                .knn(knn -> knn.field("passages." + ModelField.of(vector.model()))
                        .queryVector(numbers)
                        .k(EACH)
                        .numCandidates(EACH)
                        .filter(filter)));
    }

    private static SearchRequestBody.Builder plain(SearchRequestBody.Builder body) {
        return body.size(EACH).source(source -> source.fetch(false)).trackTotalHits(track -> track.enabled(false));
    }

    /** The texts of seeds, as far as the reader may see them. */
    public Map<UUID, Quotable> quotable(Collection<UUID> seeds, UUID reader) {
        if (seeds.isEmpty()) {
            return Map.of();
        }
        var ids = seeds.stream().map(UUID::toString).toList();
        var query = Filters.and(Filters.ids(ids), Filters.visible(reader));
        var request = SearchRequest.of(search -> search.index(index.ready())
                .query(query)
                .size(ids.size())
                .source(source -> source.filter(filter -> filter.includes("stored", "texts")))
                .trackTotalHits(track -> track.enabled(false)));
        var found = new HashMap<UUID, Quotable>();
        hits(request).stream().map(Hit::source).filter(Objects::nonNull).forEach(kept -> take(kept, found));
        return found;
    }

    private static void take(Kept kept, Map<UUID, Quotable> found) {
        if (kept.stored() != null && kept.texts() != null) {
            found.put(kept.stored().id(), new Quotable(kept.stored(), kept.texts()));
        }
    }

    /** A seed as a question, if the reader may see it. */
    public Optional<Question> question(UUID seed, UUID reader) {
        return Optional.ofNullable(quotable(List.of(seed), reader).get(seed)).map(this::question);
    }

    private Question question(Quotable quotable) {
        var words = quotable.texts().title() + "\n" + quotable.texts().description();
        var vectors = quotable.seed().vectors().stream()
                .map(StoredSeed.Vectors::wholeVector)
                .toList();
        return new Question(words, Language.of(words), prevailing(vectors).orElse(null));
    }

    /** Of the same text's vectors by several models, the one that most seeds can be compared with. */
    public Optional<QueryVector> prevailing(List<QueryVector> vectors) {
        if (vectors.size() <= 1) {
            return vectors.stream().findFirst();
        }
        var counts = seeds(vectors.stream().map(QueryVector::model).toList());
        return vectors.stream().max(Comparator.comparing(vector -> counts.getOrDefault(vector.model(), 0L)));
    }

    private Map<String, Long> seeds(List<String> models) {
        var request = SearchRequest.of(search -> search.index(index.ready())
                .size(0)
                .aggregations(
                        "models",
                        of -> of.terms(terms -> terms.field("models").include(include -> include.terms(models)))));
        var buckets = Calls.answer(() -> client.search(request, Void.class))
                .aggregations()
                .get("models");
        return Objects.requireNonNull(buckets).sterms().buckets().array().stream()
                .collect(Collectors.toMap(bucket -> bucket.key().stringValue(), MultiBucketBase::docCount));
    }

    private List<Hit<Kept>> hits(SearchRequest request) {
        return Calls.answer(() -> client.search(request, Kept.class)).hits().hits();
    }
}
