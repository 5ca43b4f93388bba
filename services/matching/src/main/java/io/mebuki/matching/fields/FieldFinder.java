package io.mebuki.matching.fields;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells which field of research a text belongs to: the one whose description, in either language, is nearest to it. */
public final class FieldFinder {

    private final Embedder embedder;
    private final ResearchFields fields;
    private volatile List<Described> described = List.of();

    /** The descriptions are embedded when a field is first looked for: the model need not answer before. */
    public FieldFinder(Embedder embedder, ResearchFields fields) {
        this.embedder = embedder;
        this.fields = fields;
    }

    private record Described(ResearchField field, List<Vector> vectors) {

        double nearness(Vector text) {
            return vectors.stream().mapToDouble(text::cosine).max().orElse(0);
        }
    }

    /**
     * The field of a text: the first that its author has named, in either language or by its code, or else the nearest.
     *
     * @param named what the author calls its fields, which may be none of ours
     * @param text vector of the whole text
     */
    public ResearchField of(List<String> named, Vector text) {
        return named.stream()
                .flatMap(name -> fields.named(name).stream())
                .findFirst()
                .orElseGet(() -> nearest(text));
    }

    /**
     * The nearest field.
     *
     * @param text vector of a whole text
     */
    public ResearchField nearest(Vector text) {
        return described().stream()
                .max(Comparator.comparingDouble(each -> each.nearness(text)))
                .orElseThrow()
                .field();
    }

    /** The field of a code that this table has given. */
    public ResearchField ofCode(String code) {
        return fields.named(code).orElseThrow(() -> new IllegalArgumentException(code + " is no field"));
    }

    private List<Described> described() {
        if (described.isEmpty()) {
            var english = embed(Language.EN);
            var japanese = embed(Language.JA);
            var all = fields.all();
            var found = new ArrayList<Described>();
            for (int i = 0; i < all.size(); i++) {
                found.add(new Described(all.get(i), List.of(english.get(i), japanese.get(i))));
            }
            described = found;
        }
        return described;
    }

    private List<Vector> embed(Language language) {
        var texts = fields.descriptions(language).stream().map(Text::of).toList();
        return embedder.embed(texts, Kind.PASSAGE, Urgency.SEARCH);
    }
}
