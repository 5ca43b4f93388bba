package io.mebuki.matching.analysis;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads needs: one pass of the model over the whole text, and one over each of its sentences ({@link Sentential}). */
public final class NeedReader {

    /** Somebody waits for it, and more would not make the evidence better. */
    private static final int MOST_PIECES = 40;

    private static final float TITLE_WEIGHT = .5f;

    private final Embedder embedder;

    public NeedReader(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * Reads a need.
     *
     * @param title none where there is no title
     * @param fields the texts behind the title
     * @param language code of the language; none to detect it
     */
    public Reading read(@Nullable Field title, List<Field> fields, @Nullable String language) {
        return begin(title, fields, language).finish();
    }

    /** Begins to {@link #read} a need: what is needed to search with it. */
    public Beginning begin(@Nullable Field title, List<Field> fields, @Nullable String language) {
        var head = title == null ? "" : title.text();
        var body = fields.stream().map(Field::text).collect(Collectors.joining("\n"));
        var sentential = new Sentential(MOST_PIECES, TITLE_WEIGHT);
        if (title != null) {
            sentential.addTitle(title);
        }
        fields.forEach(sentential::add);
        return Beginning.of(language(title, fields, language), new Text(head, body), sentential, embedder);
    }

    /**
     * The language that a need is read in.
     *
     * @param language code of it; none to detect it
     */
    public static Language language(@Nullable Field title, List<Field> fields, @Nullable String language) {
        if (language != null) {
            return Language.ofCode(language);
        }
        var texts = Stream.concat(Stream.ofNullable(title), fields.stream());
        return Language.of(texts.map(Field::text).collect(Collectors.joining("\n")));
    }
}
