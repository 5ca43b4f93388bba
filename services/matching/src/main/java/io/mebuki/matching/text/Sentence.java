package io.mebuki.matching.text;

/**
 * A sentence, a heading or an entry of a list.
 *
 * @param span its place, in code points
 * @param text exactly what stands there, without the white space around it
 */
public record Sentence(Span span, String text) {}
