package io.mebuki.matching.ranking;

import io.mebuki.matching.text.CodePoints;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Span;

/**
 * A quotation.
 *
 * @param span in code points of the field
 * @param text exactly what stands there
 */
public record Quote(Field field, Span span, String text) {

    /** What a piece says. */
    public static Quote of(Piece piece) {
        var text = piece.field().text();
        int start = text.offsetByCodePoints(0, piece.span().start());
        int end = text.offsetByCodePoints(start, piece.span().length());
        return new Quote(piece.field(), piece.span(), text.substring(start, end));
    }

    /** A part of it; {@code part} is in code points of what stands there. */
    Quote part(Span part) {
        return new Quote(
                field, new Span(span.start() + part.start(), span.start() + part.end()), new CodePoints(text).at(part));
    }
}
