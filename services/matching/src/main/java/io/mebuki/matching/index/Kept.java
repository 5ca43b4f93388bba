package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * What documents keep for the answers, in a field of bytes. A search loads a hundred of them: CBOR in a column of its own is read
 * several times quicker than a part of the document's source.
 */
final class Kept<T> {

    private static final CBORMapper CBOR = CBORMapper.builder().build();
    private static final String FIELD = "stored";

    private final Place place;
    private final SearchIndex index;
    private final Class<T> type;

    Kept(Place place, SearchIndex index, Class<T> type) {
        this.place = place;
        this.index = index;
        this.type = type;
    }

    /** The bytes to keep. */
    static byte[] bytes(Object value) {
        return CBOR.writeValueAsBytes(value);
    }

    /** Of the documents with these ids, those that pass the filter, in no order. */
    List<T> load(Collection<String> ids, Query filter) {
        return ids.isEmpty() ? List.of() : load(Filters.and(Filters.ids(ids), filter), ids.size());
    }

    /** Some of the documents that pass the filter. */
    List<T> load(Query filter, int size) {
        var request = SearchRequest.of(search -> search.index(place.name(index))
                .query(filter)
                .size(size)
                .source(source -> source.fetch(false))
                .storedFields(Candidates.NO_STORED_FIELDS)
                .docvalueFields(field -> field.field(FIELD))
                .trackTotalHits(track -> track.enabled(false)));
        return Calls.run(() -> place.client().search(request, Void.class)).hits().hits().stream()
                .map(this::kept)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable T kept(Hit<Void> hit) {
        var values = hit.fields().get(FIELD);
        return values == null ? null : CBOR.readValue(values.to(byte[][].class)[0], type);
    }
}
