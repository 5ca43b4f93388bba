package io.mebuki.seeds.duplicates.judging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A seed's text in one language, folded once for all comparisons: width, case and spelling of characters don't count. */
public final class Version {

    private static final double JAPANESE_SHARE = .15;

    private final @Nullable String translation;
    private final String title;
    private final String description;
    private final String language;
    private final Shingles shingles;
    private final Terms terms;
    private final String letters;
    private @Nullable Figures figures;

    /**
     * Reads a text.
     *
     * @param translation the language it is translated into; null for the original
     * @param named the language it is said to be written in
     */
    public Version(@Nullable String translation, @Nullable String named, String title, String description) {
        this.translation = translation;
        this.title = title;
        this.description = description;
        var text = Folding.fold(title + "\n" + description);
        this.letters = Folding.letters(text);
        boolean japanese = Folding.japaneseShare(letters) > JAPANESE_SHARE;
        this.language = japanese ? "ja" : latin(translation == null ? named : translation);
        this.shingles = Shingles.of(letters, japanese);
        this.terms = new Terms(Folding.fold(title), Folding.fold(description));
    }

    /** What is written in Latin letters is English unless it is said to be another language. */
    private static String latin(@Nullable String named) {
        var language = named == null ? "en" : named.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return language.equals("ja") ? "en" : language;
    }

    public @Nullable String translation() {
        return translation;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** As it is really written. */
    String language() {
        return language;
    }

    Shingles shingles() {
        return shingles;
    }

    /** Read when they are asked for: most texts have so little in common that nobody does. */
    Figures figures() {
        if (figures == null) {
            figures = Figures.of(Placed.of(title + "\n" + description));
        }
        return figures;
    }

    Terms terms() {
        return terms;
    }

    /** Whether some letters stand in this text; as many as its shingles have, or fewer. */
    boolean has(int[] points, int from, int size) {
        return size == shingles.size() ? shingles.has(points, from) : letters.contains(new String(points, from, size));
    }

    String letters() {
        return letters;
    }

    /** Whether nothing but spaces, marks, width and case differs. */
    boolean saysTheSame(Version other) {
        return letters.equals(other.letters);
    }
}
