package io.mebuki.matching.index;

import io.mebuki.events.SeedState;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.analysis.SeedText;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.fields.FieldFinder;
import io.mebuki.matching.ranking.Candidate;
import io.mebuki.matching.text.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The seeds that can be found. */
public final class SeedIndex {

    private static final int WORDS = 0;
    private static final int WHOLE = 1;
    private static final int PASSAGE = 2;

    private static final List<Language> LANGUAGES = List.of(Language.values());

    private final Place place;
    private final Writes writes;
    private final Candidates candidates;
    private final Kept<StoredSeed> kept;
    private final FieldFinder fields;

    SeedIndex(Place place, FieldFinder fields) {
        this.place = place;
        this.writes = new Writes(place, SearchIndex.SEEDS);
        this.candidates = new Candidates(place.client());
        this.kept = new Kept<>(place, SearchIndex.SEEDS, StoredSeed.class);
        this.fields = fields;
    }

    /** A version of a seed that is to be findable, or not any more. */
    public sealed interface Change {

        /** A version to be found. */
        record Put(SeedState seed, SeedText text, Reading reading) implements Change {}

        /** A version that takes the seed out of every search. */
        record Withdraw(UUID id, long version) implements Change {}
    }

    /** Writes changes; answers the ids of those that were not late. They are findable after {@link #refresh}. */
    public Set<UUID> write(List<Change> changes) {
        return writes.write(changes.stream()
                .map(change -> switch (change) {
                    case Change.Put(SeedState seed, SeedText text, Reading reading) ->
                        new Writes.Write(
                                seed.id(),
                                seed.version(),
                                SeedDocuments.of(seed, text, reading, fields.of(seed.fields(), reading.whole())));
                    case Change.Withdraw(UUID id, long version) ->
                        new Writes.Write(id, version, SeedDocument.marker(id, version));
                })
                .toList());
    }

    /** All that can be found, without its contents. */
    public Inventory inventory() {
        return new Inventory(place, SearchIndex.SEEDS, "publisher");
    }

    /** Names the index that is there now. One that was lost and made anew, empty, has another name. */
    public String identity() {
        return place.identity(SearchIndex.SEEDS);
    }

    /** Makes what was written findable. */
    public void refresh() {
        writes.refresh();
    }

    /**
     * Finds what might serve a need, each with its real words, whole text and best passage.
     *
     * @param words the need's text
     * @param size how many each way of finding brings up
     */
    public List<Candidate> candidates(Reading need, String words, Viewer viewer, SeedFilter filter, int size) {
        var arms = List.of(
                new Arm.Words(words, need.language()),
                new Arm.Meaning("whole", need.whole()),
                new Arm.Meaning("passages.vector", need.whole()));
        var found = candidates.find(place.name(SearchIndex.SEEDS), Filters.seeds(viewer, filter), arms, size);
        return found.languages().entrySet().stream()
                .map(entry -> new Candidate(
                        entry.getKey(),
                        entry.getValue(),
                        found.value(WORDS, entry.getKey()),
                        found.value(WHOLE, entry.getKey()),
                        found.value(PASSAGE, entry.getKey())))
                .toList();
    }

    /** Finds what might serve a need by words alone: nothing is known of what its candidates mean. */
    public List<Candidate> byWords(String words, Language language, Viewer viewer, SeedFilter filter, int size) {
        var arms = List.of(new Arm.Words(words, language));
        var found = candidates.find(place.name(SearchIndex.SEEDS), Filters.seeds(viewer, filter), arms, size);
        return found.languages().entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue(), found.value(WORDS, entry.getKey()), 0, 0))
                .toList();
    }

    /** A seed beside another text. */
    public record Near(UUID id, Language spoken, double cosine) {}

    /**
     * The seeds, of whomever, whose whole texts lie nearest to each of several others.
     *
     * @param size how many of each language
     */
    public List<List<Near>> nearest(List<Vector> wholes, int size) {
        if (wholes.isEmpty()) {
            return List.of();
        }
        var arms = wholes.stream().map(SeedIndex::inEachLanguage).toList();
        return candidates.findAll(place.name(SearchIndex.SEEDS), Filters.living(), arms, size).stream()
                .map(SeedIndex::near)
                .toList();
    }

    private static List<Arm> inEachLanguage(Vector whole) {
        var meaning = new Arm.Meaning("whole", whole);
        return LANGUAGES.stream()
                .<Arm>map(language -> new Arm.Spoken(meaning, language))
                .toList();
    }

    private static List<Near> near(Candidates.Found found) {
        return found.languages().entrySet().stream()
                .map(entry -> new Near(
                        UUID.fromString(entry.getKey()),
                        entry.getValue(),
                        found.value(LANGUAGES.indexOf(entry.getValue()), entry.getKey())))
                .toList();
    }

    /** What is kept of seeds, by their ids, as far as the viewer may see them. */
    public Map<String, StoredSeed> load(Collection<String> ids, Viewer viewer) {
        var seeds = new LinkedHashMap<String, StoredSeed>();
        kept.load(ids, Filters.seeds(viewer))
                .forEach(seed -> seeds.put(seed.id().toString(), seed));
        return seeds;
    }

    /** What is kept of seeds, whosever, by their ids. */
    public List<StoredSeed> load(Collection<String> ids) {
        return kept.load(ids, Filters.living());
    }

    /** Some of the seeds that the viewer may see. */
    public List<StoredSeed> some(int size, Viewer viewer) {
        return kept.load(Filters.seeds(viewer), size);
    }

    /** A seed that the viewer may see. */
    public Optional<StoredSeed> find(UUID id, Viewer viewer) {
        return Optional.ofNullable(load(List.of(id.toString()), viewer).get(id.toString()));
    }
}
