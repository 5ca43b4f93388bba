package io.mebuki.matching.facts;

import com.ibm.icu.text.Normalizer2;
import io.mebuki.matching.text.Span;
import java.util.Arrays;

/**
 * A text in which each sign has one form only (Unicode's NFKC: ５㎜ and 5mm are the same), and the way back to its code points.
 * Superscripts stay apart from digits, and the many dashes and tildes are one.
 */
final class Folded {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final int FIRST_WITH_FORMS = 0x80;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";

    private final String text;
    private final int[] origins;

    private Folded(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static Folded of(String original) {
        var folded = new StringBuilder();
        int[] points = original.codePoints().toArray();
        int[] origins = new int[points.length + 1];
        boolean raised = false;
        for (int i = 0; i < points.length; i++) {
            boolean superscript = SUPERSCRIPTS.indexOf(points[i]) >= 0;
            int start = folded.length();
            if (superscript && !raised) {
                folded.append('^');
            }
            append(points[i], folded);
            raised = superscript;
            if (origins.length <= folded.length()) {
                origins = Arrays.copyOf(origins, folded.length() * 2);
            }
            Arrays.fill(origins, start, folded.length(), i);
        }
        origins[folded.length()] = points.length;
        return new Folded(folded.toString(), origins);
    }

    private static void append(int point, StringBuilder folded) {
        if (point < FIRST_WITH_FORMS) {
            folded.append((char) point);
        } else {
            folded.append(form(point));
        }
    }

    private static String form(int point) {
        return switch (point) {
            case '−', '⁻', '–', '—', '‐', '‑' -> "-";
            case '〜', '～', '∼' -> "~";
            case '≧' -> "≥";
            case '≦' -> "≤";
            case '・' -> "·";
            default -> NFKC.normalize(Character.toString(point));
        };
    }

    String text() {
        return text;
    }

    /** The original's code points behind a stretch of the folded text. */
    Span span(int from, int to) {
        return new Span(origins[from], origins[to - 1] + 1);
    }
}
