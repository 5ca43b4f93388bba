package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorIndexOptionsType;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorSimilarity;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index, made when it is first needed, since Elasticsearch may start after this service. Everybody uses the alias. A new
 * definition takes the place of the old one and fills from the topics; until then people are found by fewer seeds.
 */
final class Index {

    static final String ALIAS = "expertise";

    private static final Logger log = LoggerFactory.getLogger(Index.class);
    private static final String NAME = ALIAS + "-v4";
    private static final List<String> FORMER = List.of(ALIAS + "-v1", ALIAS + "-v2");
    private static final String EXISTS = "resource_already_exists_exception";

    private final ElasticsearchClient client;
    private boolean ready;

    Index(ElasticsearchClient client) {
        this.client = client;
    }

    /** The alias, of an index that is there. */
    synchronized String ready() {
        if (!ready) {
            ready = Calls.answer(() -> exists() || make());
        }
        return ALIAS;
    }

    /** What the server calls the index that is there now: each that is made gets a name of its own. */
    String identity() {
        return Calls.answer(() -> {
            var _ = exists() || make();
            return uuid();
        });
    }

    /** Lets the index take the vectors of a model; it is no matter if it does already. */
    void makeRoom(String model, int dimensions) {
        var vector = Property.of(property -> property.denseVector(dense -> dense.dims(dimensions)
                .index(true)
                .similarity(DenseVectorSimilarity.DotProduct)
                .indexOptions(options -> options.type(DenseVectorIndexOptionsType.Int8Flat))));
        var passages =
                Property.of(property -> property.nested(nested -> nested.properties(ModelField.of(model), vector)));
        var index = ready();
        Calls.answer(() ->
                client.indices().putMapping(request -> request.index(index).properties("passages", passages)));
    }

    private String uuid() throws IOException {
        var found = client.indices().getSettings(request -> request.index(ALIAS).name("index.uuid"));
        return found.settings().values().stream()
                .map(state -> Objects.requireNonNull(state.settings()).index())
                .map(settings ->
                        Objects.requireNonNull(Objects.requireNonNull(settings).uuid()))
                .findFirst()
                .orElseThrow();
    }

    private boolean exists() throws IOException {
        return client.indices()
                .existsAlias(request -> request.index(NAME).name(ALIAS))
                .value();
    }

    private boolean make() throws IOException {
        try (var definition = Index.class.getResourceAsStream("/index/expertise.json")) {
            Objects.requireNonNull(definition, "index/expertise.json");
            client.indices().create(request -> request.withJson(definition).index(NAME));
            log.info("Made the index {}", NAME);
        } catch (ElasticsearchException refusal) {
            if (!EXISTS.equals(refusal.error().type())) { // another instance was faster
                throw refusal;
            }
        }
        client.indices().delete(request -> request.index(FORMER).ignoreUnavailable(true));
        client.indices().putAlias(request -> request.index(NAME).name(ALIAS).isWriteIndex(true));
        return true;
    }
}
