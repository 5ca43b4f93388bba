package io.mebuki.matching.analysis;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Embedding;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.ranking.Piece;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import io.mebuki.matching.text.Passage;
import io.mebuki.matching.text.Passages;
import io.mebuki.matching.text.Roles;
import io.mebuki.matching.text.Sentence;
import io.mebuki.matching.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads needs: one pass of the model gives the whole, the passages and the sentences, since somebody waits for it. */
public final class NeedReader {

    /** More would not make the evidence better, only slower. */
    private static final int MOST_PIECES = 40;

    private final Embedder embedder;

    public NeedReader(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Names the model that reads. */
    public String modelId() {
        return embedder.modelId();
    }

    /**
     * Reads a need.
     *
     * @param title none where there is no title
     * @param fields the texts behind the title
     * @param language code of the language; none to detect it
     */
    public Reading read(@Nullable Field title, List<Field> fields, @Nullable String language) {
        var body = new Body(fields);
        var head = title == null ? "" : title.text();
        var text = new Text(head, body.text.toString(), body.spans);
        var embedding =
                embedder.embed(List.of(text), Kind.QUERY, Urgency.SEARCH).getFirst();
        var pieces = new ArrayList<Piece>();
        if (title != null) {
            pieces.addAll(titlePieces(title, embedding.head()));
        }
        pieces.addAll(body.pieces(embedding));
        var spoken = language == null ? Language.of(head + body.text) : Language.ofCode(language);
        return new Reading(
                spoken,
                embedding.whole(),
                body.passages(embedding),
                pieces.subList(0, Math.min(MOST_PIECES, pieces.size())));
    }

    private static List<Piece> titlePieces(Field title, Vector vector) {
        return Passages.of(title).stream()
                .map(passage -> new Piece(title, passage.span(), passage.role(), passage.language(), vector))
                .toList();
    }

    /** The fields one behind the other, and where their sentences and passages have come to stand. */
    private static final class Body {

        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();
        private final List<Passage> passages = new ArrayList<>();

        Body(List<Field> fields) {
            int start = 0;
            for (var field : fields) {
                for (var passage : Passages.of(field)) {
                    passages.add(passage);
                    add(passage.span(), start);
                    for (var sentence : passage.sentences()) {
                        add(sentence.span(), start);
                    }
                }
                text.append(field.text()).append('\n');
                start += field.text().codePointCount(0, field.text().length()) + 1;
            }
        }

        private void add(Span span, int start) {
            spans.add(new Span(start + span.start(), start + span.end()));
        }

        List<Reading.ReadPassage> passages(Embedding embedding) {
            var read = new ArrayList<Reading.ReadPassage>();
            int at = 0;
            for (var passage : passages) {
                read.add(new Reading.ReadPassage(passage, embedding.spans().get(at)));
                at += 1 + passage.sentences().size();
            }
            return read;
        }

        List<Piece> pieces(Embedding embedding) {
            var pieces = new ArrayList<Piece>();
            int at = 0;
            for (var passage : passages) {
                for (var sentence : passage.sentences()) {
                    at++;
                    pieces.add(piece(passage, sentence, embedding.spans().get(at)));
                }
                at++;
            }
            return pieces;
        }

        private static Piece piece(Passage passage, Sentence sentence, Vector vector) {
            return new Piece(
                    passage.field(), sentence.span(), Roles.of(sentence.text()), Language.of(sentence.text()), vector);
        }
    }
}
