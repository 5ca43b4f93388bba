package io.mebuki.seeds.duplicates.judging;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/** Takes away what makes no difference: the width, case and composition of characters. */
final class Folding {

    private Folding() {}

    /** NFKC in lower case. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Letters and digits alone, of a folded text. */
    static String letters(String folded) {
        return folded.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** How much of a text of letters is Han or kana. */
    static double japaneseShare(String letters) {
        long japanese = letters.codePoints().filter(Folding::isJapanese).count();
        return letters.isEmpty() ? 0 : (double) japanese / letters.codePointCount(0, letters.length());
    }

    static boolean isJapanese(int point) {
        var script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
