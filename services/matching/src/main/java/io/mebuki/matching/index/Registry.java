package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import io.mebuki.matching.index.SearchIndex.Role;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which indexes there are and what each is used for. The search server's aliases say so: they survive every process, and all instances
 * of this service see the same.
 */
final class Registry {

    private static final String DIMENSIONS = "dims";
    private static final String META = "mebuki";
    private static final String EXISTS = "resource_already_exists_exception";
    private static final JsonMapper JSON = new JsonMapper();

    private final ElasticsearchClient client;

    Registry(ElasticsearchClient client) {
        this.client = client;
    }

    /** An index that is there. */
    record Entry(SearchIndex index, Role role, Edition edition, String concrete) {}

    /** All that are there. */
    record Found(List<Entry> entries) {

        List<Entry> in(Role role) {
            return entries.stream().filter(entry -> entry.role() == role).toList();
        }

        /** The edition that plays the role. */
        Optional<Edition> edition(Role role) {
            return in(role).stream().map(Entry::edition).findFirst();
        }

        boolean has(SearchIndex index, Role role) {
            return in(role).stream().anyMatch(entry -> entry.index() == index);
        }
    }

    Found read() {
        var patterns =
                List.of(SearchIndex.values()).stream().map(SearchIndex::pattern).toList();
        var indices = Calls.run(() -> client.indices().get(request -> request.index(patterns)))
                .indices();
        var entries = new ArrayList<Entry>();
        indices.forEach((name, state) -> {
            for (var index : SearchIndex.values()) {
                for (var role : Role.values()) {
                    if (state.aliases().containsKey(index.alias(role))) {
                        entries.add(new Entry(index, role, edition(name, state), name));
                    }
                }
            }
        });
        return new Found(List.copyOf(entries));
    }

    /** What was made before editions were written down is of a definition that nobody understands. */
    private static Edition edition(String name, IndexState state) {
        var mappings = state.mappings();
        var meta = mappings == null ? null : mappings.meta().get(META);
        if (meta == null) {
            return new Edition("unknown", name, 0);
        }
        var written = meta.to(Meta.class);
        return new Edition(written.definition(), written.model(), written.number());
    }

    /** What an index says of itself. */
    private record Meta(String definition, String model, int number) {}

    /** Makes an index, unless another instance was faster. */
    void create(SearchIndex index, Edition edition, int dimensions, Role role) {
        var definition = definition(index, edition, dimensions, role).toString();
        Calls.run(() -> create(index.concrete(edition), definition));
    }

    private boolean create(String name, String definition) throws IOException {
        try {
            return client.indices()
                    .create(request ->
                            request.withJson(new StringReader(definition)).index(name))
                    .acknowledged();
        } catch (ElasticsearchException refused) {
            if (EXISTS.equals(refused.error().type())) {
                return false;
            }
            throw refused;
        }
    }

    /** Turns all aliases in one step: no search sees a state between. */
    void promote(Found found) {
        var request = new UpdateAliasesRequest.Builder();
        for (var entry : found.in(Role.LIVE)) {
            request.actions(action -> action.remove(
                    remove -> remove.index(entry.concrete()).alias(entry.index().alias(Role.LIVE))));
            request.actions(action -> action.add(
                    add -> add.index(entry.concrete()).alias(entry.index().alias(Role.FORMER))));
        }
        for (var entry : found.in(Role.NEXT)) {
            request.actions(action -> action.remove(
                    remove -> remove.index(entry.concrete()).alias(entry.index().alias(Role.NEXT))));
            request.actions(action -> action.add(
                    add -> add.index(entry.concrete()).alias(entry.index().alias(Role.LIVE))));
        }
        Calls.run(() -> client.indices().updateAliases(request.build()));
    }

    /** Deletes indexes, unless another instance was faster. */
    void delete(Collection<Entry> entries) {
        var names = entries.stream().map(Entry::concrete).toList();
        if (!names.isEmpty()) {
            Calls.run(() ->
                    client.indices().delete(request -> request.index(names).ignoreUnavailable(true)));
        }
    }

    /** Vectors have as many dimensions as the model gives them. */
    private static ObjectNode definition(SearchIndex index, Edition edition, int dimensions, Role role) {
        try (var file = Registry.class.getResourceAsStream(index.resource())) {
            if (file == null) {
                throw new IllegalStateException(index.resource() + " is missing from the class path");
            }
            JsonNode definition = JSON.readTree(file);
            definition.findParents(DIMENSIONS).forEach(vector -> ((ObjectNode) vector).put(DIMENSIONS, dimensions));
            ((ObjectNode) definition.get("mappings"))
                    .putObject("_meta")
                    .putObject(META)
                    .put("definition", edition.definition())
                    .put("model", edition.model())
                    .put("number", edition.number());
            var aliases = ((ObjectNode) definition).putObject("aliases");
            aliases.putObject(index.alias(edition));
            aliases.putObject(index.alias(role));
            return (ObjectNode) definition;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
