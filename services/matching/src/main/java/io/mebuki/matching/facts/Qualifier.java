package io.mebuki.matching.facts;

import io.mebuki.matching.text.Language;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The word before a property's name that says which one is meant: a radiation efficiency is not a collector's.
 *
 * @param word empty where there is none, or none that matters
 */
record Qualifier(String word) {

    static final Qualifier NONE = new Qualifier("");

    private static final Pattern BEFORE =
            Pattern.compile("(?:([A-Za-z]{4,})[ -]|([\\p{IsHan}\\p{IsKatakana}ー][\\p{IsHan}\\p{IsKatakana}ーげりみ]+))$");
    private static final Set<String> PLAIN = Set.of(
            "that",
            "this",
            "with",
            "have",
            "having",
            "total",
            "overall",
            "final",
            "maximum",
            "minimum",
            "average",
            "mean",
            "high",
            "higher",
            "lower",
            "least",
            "more",
            "less",
            "than",
            "must",
            "should",
            "their",
            "from",
            "such",
            "very",
            "good",
            "best",
            "desired",
            "required",
            "typical",
            "system",
            "device",
            "achieve",
            "achieves",
            "need",
            "needs",
            "最大",
            "最高",
            "最小",
            "最低",
            "平均",
            "全体",
            "目標",
            "必要",
            "高い");

    /** The one directly before a place of a folded text. */
    static Qualifier before(String text, int at) {
        var found = BEFORE.matcher(text.substring(0, at));
        if (!found.find()) {
            return NONE;
        }
        var word = found.group(1) == null ? found.group(2) : found.group(1).toLowerCase(Locale.ROOT);
        return PLAIN.contains(word) ? NONE : new Qualifier(word);
    }

    /** Whether both may mean the same; of words in two languages nobody knows. */
    boolean fits(Qualifier other) {
        return word.isEmpty()
                || other.word.isEmpty()
                || word.equals(other.word)
                || Language.of(word) != Language.of(other.word);
    }
}
