package io.mebuki.matching.index;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.analysis.Wording;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.ranking.Piece;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import io.mebuki.matching.text.Role;
import io.mebuki.matching.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a document keeps of its text beside the index structures: enough to explain a match without asking the owner or embedding
 * anything again. Vectors are one byte a dimension.
 */
public record Stored(String language, byte[] whole, List<StoredField> fields, List<StoredPiece> pieces) {

    /** A text, code point for code point as its author wrote it. */
    public record StoredField(String name, @Nullable String translation, String text) {}

    /** A part that can be quoted; {@code field} is a place in the list of fields. */
    public record StoredPiece(int field, int start, int end, String role, String language, byte[] vector) {}

    static Stored of(Reading reading, List<Field> fields) {
        var stored = fields.stream()
                .map(field -> new StoredField(field.name(), field.translation(), field.text()))
                .toList();
        var pieces = reading.pieces().stream().map(piece -> of(piece, fields)).toList();
        return new Stored(reading.language().code(), reading.whole().toBytes(), stored, pieces);
    }

    private static StoredPiece of(Piece piece, List<Field> fields) {
        return new StoredPiece(
                fields.indexOf(piece.field()),
                piece.span().start(),
                piece.span().end(),
                piece.role().code(),
                piece.language().code(),
                piece.vector().toBytes());
    }

    /** The language that it is mostly written in. */
    public Language spoken() {
        return Language.ofCode(language);
    }

    /** The vector of the whole text. */
    public Vector wholeVector() {
        return Vector.fromBytes(whole);
    }

    /** The parts that can be quoted, as ranking takes them. */
    public List<Piece> quotable() {
        var named = fields.stream()
                .map(field -> new Field(field.name(), field.translation(), field.text()))
                .toList();
        return pieces.stream()
                .map(piece -> new Piece(
                        named.get(piece.field()),
                        new Span(piece.start(), piece.end()),
                        Role.ofCode(piece.role()),
                        Language.ofCode(piece.language()),
                        Vector.fromBytes(piece.vector())))
                .toList();
    }

    /** The text as it was read. */
    public Reading reading() {
        return Reading.again(spoken(), wholeVector(), quotable());
    }

    /** The title of the original, its first field. */
    public String title() {
        return fields.getFirst().text();
    }

    /** What the original says under its title. */
    public String body() {
        return fields.stream()
                .skip(1)
                .filter(field -> field.translation() == null)
                .map(StoredField::text)
                .collect(Collectors.joining("\n"));
    }

    /** The words of the original, for a search by words. */
    public String words() {
        return Wording.of(title(), body());
    }
}
