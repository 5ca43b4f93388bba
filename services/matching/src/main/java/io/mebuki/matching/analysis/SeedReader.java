package io.mebuki.matching.analysis;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.text.Language;
import java.util.ArrayList;
import java.util.List;

/** Reads seeds: one pass of the model over the whole text, and one over each of its sentences ({@link Sentential}). */
public final class SeedReader {

    private static final float TITLE_WEIGHT = .3f;

    private final Embedder embedder;

    public SeedReader(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Reads seeds in their order, between the searches. */
    public List<Reading> read(List<SeedText> seeds) {
        var plans = seeds.stream().map(Plan::new).toList();
        var texts = plans.stream().flatMap(plan -> plan.texts().stream()).toList();
        var vectors = embedder.embed(texts, Kind.PASSAGE, Urgency.BULK);
        var readings = new ArrayList<Reading>();
        int at = 0;
        for (var plan : plans) {
            int next = at + plan.texts().size();
            readings.add(plan.reading(vectors.subList(at, next)));
            at = next;
        }
        return readings;
    }

    /** The texts that have to be embedded for a seed: the whole, then the sentences of each version. */
    private static final class Plan {

        private final SeedText seed;
        private final Sentential sentential = new Sentential(Integer.MAX_VALUE, TITLE_WEIGHT);

        Plan(SeedText seed) {
            this.seed = seed;
            if (!seed.original().isTitleRepeated()) {
                sentential.addTitle(seed.original().title());
            }
            seed.versions().forEach(version -> sentential.add(version.description()));
        }

        List<Text> texts() {
            var texts = new ArrayList<Text>();
            texts.add(new Text(seed.original().head(), body()));
            texts.addAll(sentential.texts());
            return texts;
        }

        Reading reading(List<Vector> vectors) {
            return sentential.reading(language(), vectors.getFirst(), vectors.subList(1, vectors.size()));
        }

        private String body() {
            var description = seed.original().description().text();
            return description.isBlank() ? String.join(", ", seed.keywords()) : description;
        }

        private Language language() {
            var original = seed.original();
            return seed.language() == null
                    ? Language.of(
                            original.title().text() + original.description().text())
                    : Language.ofCode(seed.language());
        }
    }
}
