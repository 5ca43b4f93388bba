package io.mebuki.matching.vectors;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which model compares texts, and what it may use.
 *
 * @param model folder with model.onnx and tokenizer.json, for the model in this process
 * @param threads cores for one pass of it
 * @param endpoint another model, behind an OpenAI-compatible endpoint; none for the one in this process
 * @param former the one that {@code endpoint} takes the place of, where that is behind an endpoint too: searches are answered with it
 *     until the new indexes are full
 */
@ConfigurationProperties("mebuki.embedding")
record EmbeddingProperties(
        Path model,
        @DefaultValue("2") int threads,
        @Nullable Endpoint endpoint,
        @Nullable Endpoint former) {

    /**
     * A model that is asked over HTTP.
     *
     * @param url what {@code /embeddings} stands behind, for instance {@code http://models:8000/v1}
     * @param model its name there
     * @param dimensions of its vectors
     * @param apiKey sent as a bearer token; none where the endpoint wants none
     * @param queryPrefix what the model wants in front of what is looked for
     * @param passagePrefix what it wants in front of what is found
     * @param batch the most texts in one call
     * @param longest the most characters in one text: longer ones are read in several windows
     * @param searchTimeout how long a search waits before it is answered by words alone
     * @param bulkTimeout how long one call may take while an index is filled
     */
    record Endpoint(
            URI url,
            String model,
            int dimensions,
            @Nullable String apiKey,
            @DefaultValue("") String queryPrefix,
            @DefaultValue("") String passagePrefix,
            @DefaultValue("32") int batch,
            @DefaultValue("1200") int longest,
            @DefaultValue("1500ms") Duration searchTimeout,
            @DefaultValue("60s") Duration bulkTimeout) {}
}
