package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.Objects;

/** Where the documents of one edition are. */
record Place(ElasticsearchClient client, Edition edition) {

    /** The name to read from and write to. */
    String name(SearchIndex index) {
        return index.alias(edition);
    }

    /** What the server calls the index: one that is made anew under the same name is called otherwise. */
    String identity(SearchIndex index) {
        var found = Calls.run(() -> client.indices()
                .getSettings(request -> request.index(name(index)).name("index.uuid")));
        return found.settings().values().stream()
                .map(state -> Objects.requireNonNull(state.settings()).index())
                .map(settings ->
                        Objects.requireNonNull(Objects.requireNonNull(settings).uuid()))
                .findFirst()
                .orElseThrow();
    }
}
