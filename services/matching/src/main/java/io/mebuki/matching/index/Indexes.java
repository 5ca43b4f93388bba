package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.mebuki.matching.embedding.Embedder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the indexes when they are first needed: the search server may start after this service, and lose what it had. */
final class Indexes {

    private static final Logger log = LoggerFactory.getLogger(Indexes.class);

    private static final String DIMENSIONS = "dims";
    private static final String EXISTS = "resource_already_exists_exception";

    private static final JsonMapper JSON = new JsonMapper();

    private final ElasticsearchClient client;
    private final Embedder embedder;
    private final Set<SearchIndex> ready = EnumSet.noneOf(SearchIndex.class);

    Indexes(ElasticsearchClient client, Embedder embedder) {
        this.client = client;
        this.embedder = embedder;
    }

    /** The name to use, of an index that is there. */
    synchronized String ready(SearchIndex index) {
        if (!ready.contains(index)) {
            Calls.run(() -> exists(index) || create(index));
            ready.add(index);
        }
        return index.alias();
    }

    /** What the server calls the index that is there now: each that is made gets a name of its own. */
    String identity(SearchIndex index) {
        return Calls.run(() -> {
            var _ = exists(index) || create(index);
            return uuid(index);
        });
    }

    private String uuid(SearchIndex index) throws IOException {
        var found = client.indices()
                .getSettings(request -> request.index(index.alias()).name("index.uuid"));
        return found.settings().values().stream()
                .map(state -> Objects.requireNonNull(state.settings()).index())
                .map(settings ->
                        Objects.requireNonNull(Objects.requireNonNull(settings).uuid()))
                .findFirst()
                .orElseThrow();
    }

    private boolean exists(SearchIndex index) throws IOException {
        return client.indices()
                .existsAlias(request -> request.index(concrete(index)).name(index.alias()))
                .value();
    }

    /** Takes the alias over from an index of an earlier definition, whose vectors must not be compared with these. */
    private boolean create(SearchIndex index) throws IOException {
        var definition = new StringReader(definition(index));
        try {
            client.indices().create(request -> request.withJson(definition).index(concrete(index)));
        } catch (ElasticsearchException refused) {
            if (!EXISTS.equals(refused.error().type())) { // another instance was faster
                throw refused;
            }
        }
        var earlier = earlier(index);
        client.indices().updateAliases(request -> {
            earlier.forEach(name -> request.actions(action -> action.removeIndex(remove -> remove.index(name))));
            return request.actions(action -> action.add(
                    add -> add.index(concrete(index)).alias(index.alias()).isWriteIndex(true)));
        });
        log.info("Made the index {} behind the alias {} in the place of {}", concrete(index), index.alias(), earlier);
        return true;
    }

    private String concrete(SearchIndex index) {
        return index.concrete(embedder.modelId());
    }

    /** Vectors have as many dimensions as the model gives them. */
    private String definition(SearchIndex index) {
        try (var file = Indexes.class.getResourceAsStream(index.definition())) {
            if (file == null) {
                throw new IllegalStateException(index.definition() + " is missing from the class path");
            }
            var definition = JSON.readTree(file);
            definition
                    .findParents(DIMENSIONS)
                    .forEach(vector -> ((ObjectNode) vector).put(DIMENSIONS, embedder.dimensions()));
            return definition.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Set<String> earlier(SearchIndex index) throws IOException {
        if (!client.indices()
                .existsAlias(request -> request.name(index.alias()))
                .value()) {
            return Set.of();
        }
        var behind = new HashSet<>(client.indices()
                .getAlias(request -> request.name(index.alias()))
                .aliases()
                .keySet());
        behind.remove(concrete(index));
        return behind;
    }
}
