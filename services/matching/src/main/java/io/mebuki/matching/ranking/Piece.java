package io.mebuki.matching.ranking;

import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import io.mebuki.matching.text.Role;
import io.mebuki.matching.text.Span;

/** A sentence or passage that can be evidence. */
public record Piece(Field field, Span span, Role role, Language language, Vector vector) {}
