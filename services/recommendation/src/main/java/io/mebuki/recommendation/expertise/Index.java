package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index, made when it is first needed, since Elasticsearch may start after this service. Everybody uses the alias: a new
 * definition gets a new index beside the old one, is filled from the topics, and then takes the alias over.
 */
final class Index {

    static final String ALIAS = "expertise";

    private static final Logger log = LoggerFactory.getLogger(Index.class);
    private static final String NAME = ALIAS + "-v1";
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
        return client.indices().existsAlias(request -> request.name(ALIAS)).value();
    }

    private boolean make() throws IOException {
        try (var definition = Index.class.getResourceAsStream("/index/expertise.json")) {
            Objects.requireNonNull(definition, "index/expertise.json");
            client.indices()
                    .create(request ->
                            request.withJson(definition).index(NAME).aliases(ALIAS, alias -> alias.isWriteIndex(true)));
            log.info("Made the index {}", NAME);
        } catch (ElasticsearchException refusal) {
            if (!EXISTS.equals(refusal.error().type())) { // another instance was faster
                throw refusal;
            }
        }
        return true;
    }
}
