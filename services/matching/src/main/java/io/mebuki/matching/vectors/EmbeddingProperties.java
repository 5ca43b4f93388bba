package io.mebuki.matching.vectors;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the model is and what it may use.
 *
 * @param model folder with model.onnx and tokenizer.json
 * @param threads cores for one pass
 */
@ConfigurationProperties("mebuki.embedding")
record EmbeddingProperties(Path model, @DefaultValue("2") int threads) {}
