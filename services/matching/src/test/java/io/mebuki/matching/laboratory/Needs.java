package io.mebuki.matching.laboratory;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Needs to search with, by their length: some of each set, evenly over its order. */
final class Needs {

    private static final int SOME = 25;
    private static final int SHORT = 200;
    private static final int LONG = 1_600;

    private Needs() {}

    /** What is measured: the length and language, and needs of that kind. */
    record Group(String name, boolean isLong, List<LabelledSet.Need> needs) {}

    static List<Group> of(Path data, Path model) {
        try (var tokenizer = HuggingFaceTokenizer.newInstance(
                model.resolve("tokenizer.json"), Map.of("truncation", "false", "padding", "false"))) {
            return List.of(
                    group(data, "sbir-topic-award", "needs_short", false, tokenizer),
                    group(data, "kaken-ja-en", "needs_title", false, tokenizer),
                    group(data, "sbir-topic-award", "needs", true, tokenizer),
                    group(data, "kaken-ja-en", "needs", true, tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Group group(Path data, String set, String needs, boolean isLong, HuggingFaceTokenizer tokenizer) {
        var fitting = LabelledSet.read(data.resolve(set), needs).needs().stream()
                .filter(need -> tokenizer.encode(need.wording()).getIds().length <= (isLong ? LONG : SHORT))
                .toList();
        var some = IntStream.range(0, Math.min(SOME, fitting.size()))
                .mapToObj(i -> fitting.get(i * fitting.size() / Math.min(SOME, fitting.size())))
                .toList();
        return new Group(set + "/" + needs, isLong, some);
    }
}
