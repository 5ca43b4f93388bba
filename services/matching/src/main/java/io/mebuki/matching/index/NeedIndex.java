package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.mebuki.events.NeedState;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.fields.FieldFinder;
import io.mebuki.matching.fields.ResearchField;
import io.mebuki.matching.text.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The needs that can be found. */
public final class NeedIndex {

    private final Place place;
    private final Writes writes;
    private final Candidates candidates;
    private final Kept<StoredNeed> kept;
    private final FieldFinder finder;

    NeedIndex(Place place, FieldFinder finder) {
        this.place = place;
        this.writes = new Writes(place, SearchIndex.NEEDS);
        this.candidates = new Candidates(place.client());
        this.kept = new Kept<>(place, SearchIndex.NEEDS, StoredNeed.class);
        this.finder = finder;
    }

    /** A version of a need that is to be findable, or not any more. */
    public sealed interface Change {

        /** A version to be found; {@code fields} are its texts, the title first. */
        record Put(NeedState need, List<Field> fields, Reading reading) implements Change {}

        /** A version that takes the need out of every search. */
        record Close(UUID id, long version) implements Change {}
    }

    /** What a seed is compared with needs by. */
    public record Sought(Reading seed, String words) {}

    /** Writes changes; answers the ids of those that were not late. They are findable after {@link #refresh}. */
    public Set<UUID> write(List<Change> changes) {
        return writes.write(changes.stream()
                .map(change -> switch (change) {
                    case Change.Put(NeedState need, List<Field> fields, Reading reading) ->
                        new Writes.Write(
                                need.id(),
                                need.version(),
                                NeedDocuments.of(need, fields, reading, field(need, reading)));
                    case Change.Close(UUID id, long version) ->
                        new Writes.Write(id, version, NeedDocument.marker(id, version));
                })
                .toList());
    }

    private ResearchField field(NeedState need, Reading reading) {
        var named = need.applicationDomain() == null ? List.<String>of() : List.of(need.applicationDomain());
        return finder.of(named, reading.whole());
    }

    /** All that can be found, without its contents. */
    public Inventory inventory() {
        return new Inventory(place, SearchIndex.NEEDS, "owner");
    }

    /** Names the index that is there now. One that was lost and made anew, empty, has another name. */
    public String identity() {
        return place.identity(SearchIndex.NEEDS);
    }

    /** Makes what was written findable. */
    public void refresh() {
        writes.refresh();
    }

    /**
     * Finds the needs that a seed might serve, as far as the viewer may know of them.
     *
     * @param size how many each way of finding brings up
     */
    public NeedCandidates candidates(Sought seed, Viewer viewer, int size) {
        var filter = Filters.needs(viewer);
        var found = candidates.find(place.name(SearchIndex.NEEDS), filter, arms(seed), size);
        return new NeedCandidates(found, load(found.ids(), filter));
    }

    /** Finds the needs, of whomever, that each of several seeds might serve. */
    public List<NeedCandidates> candidatesOfAll(List<Sought> seeds, int size) {
        var all = candidates.findAll(
                place.name(SearchIndex.NEEDS),
                Filters.living(),
                seeds.stream().map(NeedIndex::arms).toList(),
                size);
        var ids = all.stream().flatMap(found -> found.ids().stream()).distinct().toList();
        var needs = load(ids, Filters.living());
        return all.stream().map(found -> new NeedCandidates(found, needs)).toList();
    }

    /** A need that the viewer may know of; of a masked one it may still not see the text. */
    public Optional<StoredNeed> find(UUID id, Viewer viewer) {
        return Optional.ofNullable(load(List.of(id.toString()), viewer).get(id.toString()));
    }

    /** What is kept of needs, by their ids, as far as the viewer may know of them. */
    public Map<String, StoredNeed> load(Collection<String> ids, Viewer viewer) {
        return load(ids, Filters.needs(viewer));
    }

    private static List<Arm> arms(Sought seed) {
        return List.of(
                new Arm.Words(seed.words(), seed.seed().language()),
                new Arm.Meaning("whole", seed.seed().whole()));
    }

    private Map<String, StoredNeed> load(Collection<String> ids, Query filter) {
        var needs = new LinkedHashMap<String, StoredNeed>();
        kept.load(ids, filter).forEach(need -> needs.put(need.id().toString(), need));
        return needs;
    }
}
