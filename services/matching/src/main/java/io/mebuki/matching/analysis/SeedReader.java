package io.mebuki.matching.analysis;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Embedding;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.ranking.Piece;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import io.mebuki.matching.text.Passage;
import io.mebuki.matching.text.Passages;
import io.mebuki.matching.text.Role;
import io.mebuki.matching.text.Roles;
import io.mebuki.matching.text.Sentence;
import io.mebuki.matching.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads seeds: one pass of the model over the whole text and one over each passage behind its title. Passages that are read alone
 * find more than passages cut from the whole's pass (R@10 .873 against .856 on buyers' needs, .944 against .927 across languages).
 */
public final class SeedReader {

    private final Embedder embedder;

    public SeedReader(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Reads seeds in their order, between the searches. */
    public List<Reading> read(List<SeedText> seeds) {
        var plans = seeds.stream().map(Plan::new).toList();
        var texts = plans.stream().flatMap(plan -> plan.texts.stream()).toList();
        var embeddings = embedder.embed(texts, Kind.PASSAGE, Urgency.BULK);
        var readings = new ArrayList<Reading>();
        int at = 0;
        for (var plan : plans) {
            int next = at + plan.texts.size();
            readings.add(plan.reading(embeddings.subList(at, next)));
            at = next;
        }
        return readings;
    }

    /** The texts that have to be embedded for a seed: the whole, then each passage. */
    private static final class Plan {

        private final SeedText seed;
        private final List<Part> parts = new ArrayList<>();
        private final List<Text> texts = new ArrayList<>();

        Plan(SeedText seed) {
            this.seed = seed;
            var original = seed.original();
            texts.add(new Text(original.head(), body(seed), List.of()));
            for (var version : seed.versions()) {
                for (var passage : Passages.of(version.description())) {
                    parts.add(new Part(version, passage));
                    texts.add(parts.getLast().text());
                }
            }
        }

        Reading reading(List<Embedding> embeddings) {
            var whole = embeddings.getFirst();
            var passages = new ArrayList<Reading.ReadPassage>();
            var pieces = new ArrayList<Piece>();
            for (int i = 0; i < parts.size(); i++) {
                var embedding = embeddings.get(i + 1);
                passages.add(new Reading.ReadPassage(parts.get(i).passage(), embedding.whole()));
                pieces.addAll(parts.get(i).pieces(embedding));
            }
            if (!seed.original().isTitleRepeated()) {
                title(seed.original().title(), whole, passages, pieces);
            }
            return new Reading(language(seed), whole.whole(), passages, pieces);
        }

        /** The title can be quoted; where there is no description it is also the one passage. */
        private static void title(
                Field title, Embedding whole, List<Reading.ReadPassage> passages, List<Piece> pieces) {
            for (var passage : Passages.of(title)) {
                pieces.addFirst(new Piece(title, passage.span(), passage.role(), passage.language(), whole.head()));
                if (passages.isEmpty()) {
                    passages.add(new Reading.ReadPassage(passage, whole.whole()));
                }
            }
        }

        private static String body(SeedText seed) {
            var description = seed.original().description().text();
            return description.isBlank() ? String.join(", ", seed.keywords()) : description;
        }

        private static Language language(SeedText seed) {
            var original = seed.original();
            return seed.language() == null
                    ? Language.of(
                            original.title().text() + original.description().text())
                    : Language.ofCode(seed.language());
        }
    }

    private record Part(SeedText.Version version, Passage passage) {

        Text text() {
            var sentences = passage.sentences().stream()
                    .map(sentence -> new Span(
                            sentence.span().start() - passage.span().start(),
                            sentence.span().end() - passage.span().start()))
                    .toList();
            return new Text(version.head(), passage.text(), sentences);
        }

        List<Piece> pieces(Embedding embedding) {
            var pieces = new ArrayList<Piece>();
            for (int i = 0; i < passage.sentences().size(); i++) {
                var sentence = passage.sentences().get(i);
                pieces.add(new Piece(
                        passage.field(),
                        sentence.span(),
                        role(sentence),
                        Language.of(sentence.text()),
                        embedding.spans().get(i)));
            }
            return pieces;
        }

        private Role role(Sentence sentence) {
            return Roles.of(sentence.text());
        }
    }
}
