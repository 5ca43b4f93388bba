package io.mebuki.matching.laboratory;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.events.OrganizationRef;
import io.mebuki.events.SeedState;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.analysis.SeedReader;
import io.mebuki.matching.analysis.SeedText;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Embedders;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.Generations;
import io.mebuki.matching.index.SeedIndex;
import io.mebuki.matching.index.Viewer;
import io.mebuki.matching.ranking.Origin;
import io.mebuki.matching.text.Field;
import io.mebuki.platform.ids.UuidV7;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The real index with one labelled set in it at a time, read as the service reads seeds and needs. */
final class Bench implements AutoCloseable {

    private static final int BATCH = 200;
    private static final OrganizationRef PUBLISHER = new OrganizationRef(UuidV7.next(), "laboratory");
    private static final Viewer ANYBODY = new Viewer.Guest();

    private final SeedReader seedReader;
    private final NeedReader needReader;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Generations generations;
    private final SeedIndex index;
    private final Map<String, String> sourceIds = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    Bench(Embedder embedder) {
        this.seedReader = new SeedReader(embedder);
        this.needReader = new NeedReader(embedder);
        context.registerBean(
                ElasticsearchClient.class,
                () -> ElasticsearchClient.of(
                        client -> client.host(TestServers.elasticsearch().url())));
        context.registerBean(Embedders.class, () -> new OneModel(embedder));
        context.scan(Generations.class.getPackageName());
        context.refresh();
        this.generations = context.getBean(Generations.class);
        this.index = generations.live().seeds();
    }

    /** What is searched. */
    Generation generation() {
        return generations.live();
    }

    SeedIndex index() {
        return index;
    }

    Viewer viewer() {
        return ANYBODY;
    }

    /** Empties the index and puts the seeds of a set into it. */
    void shelve(List<LabelledSet.Seed> seeds) {
        empty();
        sourceIds.clear();
        origins.clear();
        fields.clear();
        for (int i = 0; i < seeds.size(); i += BATCH) {
            put(seeds.subList(i, Math.min(seeds.size(), i + BATCH)));
        }
        index.refresh();
    }

    /** The name in its set of a seed that was found. */
    String sourceId(String id) {
        return Objects.requireNonNull(sourceIds.get(id), id);
    }

    /** The field of research that a text belongs to, by its vector. */
    String field(Vector whole) {
        return generation().fields().nearest(whole).code();
    }

    /** The same of a seed, by its name in its set. */
    String fieldOf(String sourceId) {
        return Objects.requireNonNull(fields.get(sourceId), sourceId);
    }

    /** Where the seeds lie and come from, by id. */
    Map<String, Origin> origins() {
        return origins;
    }

    Reading read(LabelledSet.Need need) {
        var title = need.title() == null ? null : new Field("title", need.title());
        return needReader.read(title, List.of(new Field("text", need.text())), null);
    }

    private void put(List<LabelledSet.Seed> seeds) {
        var texts = seeds.stream().map(Bench::text).toList();
        var readings = seedReader.read(texts);
        var changes = new SeedIndex.Change[seeds.size()];
        for (int i = 0; i < changes.length; i++) {
            var state = state(seeds.get(i));
            sourceIds.put(state.id().toString(), state.sourceId());
            var whole = readings.get(i).whole();
            var institute = Objects.requireNonNullElse(seeds.get(i).institute(), "");
            origins.put(state.id().toString(), new Origin(whole, institute, field(whole)));
            fields.put(state.sourceId(), field(whole));
            changes[i] = new SeedIndex.Change.Put(state, texts.get(i), readings.get(i));
        }
        index.write(List.of(changes));
    }

    private void empty() {
        var indices = context.getBean(ElasticsearchClient.class).indices();
        try {
            for (var name :
                    indices.getAlias(request -> request.name("seeds")).aliases().keySet()) {
                indices.delete(request -> request.index(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        generations.follow(); // makes it anew
    }

    private static SeedText text(LabelledSet.Seed seed) {
        return new SeedText(
                seed.language(), List.of(SeedText.Version.of(null, seed.title(), seed.text())), seed.keywords());
    }

    private static SeedState state(LabelledSet.Seed seed) {
        var now = Instant.now();
        return new SeedState(
                UuidV7.next(),
                1,
                PUBLISHER,
                seed.id(),
                seed.title(),
                seed.text(),
                seed.language(),
                Map.of(),
                "technology",
                seed.keywords(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                SeedState.Visibility.PUBLIC,
                null,
                null,
                now,
                now);
    }

    @Override
    public void close() {
        context.close();
    }
}
