package io.mebuki.matching.vectors;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Embedders;
import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.fields.ResearchFields;
import io.mebuki.matching.work.Lull;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models that are set: one behind an endpoint, one that was before, and always the one in this process. */
final class ConfiguredEmbedders implements Embedders, AutoCloseable {

    private final EmbeddingProperties properties;
    private final Lull searches;
    private final ResearchFields fields = ResearchFields.load();
    private final @Nullable Embedder endpoint;
    private final @Nullable Embedder former;
    private @Nullable OnnxEmbedder loaded;
    private @Nullable Embedder own;

    ConfiguredEmbedders(EmbeddingProperties properties, Lull searches) {
        this.properties = properties;
        this.searches = searches;
        this.endpoint = asked(properties.endpoint());
        this.former = asked(properties.former());
        if (endpoint == null) {
            var _ = own();
        }
    }

    /** An endpoint need not answer yet when this service starts. */
    private @Nullable Embedder asked(EmbeddingProperties.@Nullable Endpoint settings) {
        return settings == null ? null : new NeutralEmbedder(new EndpointEmbedder(settings), fields.descriptions());
    }

    @Override
    public Embedder wanted() {
        return endpoint == null ? own() : endpoint;
    }

    @Override
    public Optional<Embedder> of(String modelId) {
        return Stream.of(endpoint, former)
                .flatMap(Stream::ofNullable)
                .filter(embedder -> embedder.modelId().equals(modelId))
                .findFirst()
                .or(() ->
                        Optional.of(own()).filter(embedder -> embedder.modelId().equals(modelId)));
    }

    /** It takes seconds and memory, so it is loaded when it is needed. */
    private synchronized Embedder own() {
        var prepared = own;
        if (prepared == null) {
            var model = OnnxEmbedder.load(properties.model(), properties.threads(), searches);
            loaded = model;
            prepared = new NeutralEmbedder(model, fields.descriptions()).prepared();
            own = prepared;
        }
        return prepared;
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.close();
        }
    }
}
