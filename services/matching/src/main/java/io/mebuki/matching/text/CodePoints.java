package io.mebuki.matching.text;

import java.util.Arrays;

/** Translates places in a text between UTF-16 units, in which Java counts, and Unicode code points, in which the API counts. */
public final class CodePoints {

    private final String text;
    private final int[] units;

    public CodePoints(String text) {
        this.text = text;
        this.units = unitOfEachCodePoint(text);
    }

    /** The code point that a UTF-16 index lies in; the text's end for its length. */
    public int ofUnit(int unit) {
        int found = Arrays.binarySearch(units, unit);
        return found >= 0 ? found : -found - 2;
    }

    /** How many code points the text has. */
    public int count() {
        return units.length - 1;
    }

    /** What stands at the span. */
    public String at(Span span) {
        return text.substring(units[span.start()], units[span.end()]);
    }

    private static int[] unitOfEachCodePoint(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        int unit = 0;
        for (int i = 0; i < units.length - 1; i++) {
            units[i] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[units.length - 1] = text.length();
        return units;
    }
}
