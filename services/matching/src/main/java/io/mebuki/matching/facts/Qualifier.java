package io.mebuki.matching.facts;

import io.mebuki.matching.text.Language;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The word before a property's name that says which one is meant: a radiation efficiency is not a collector's.
 *
 * @param word empty where there is none, or none that matters
 * @param language of the sentence
 */
record Qualifier(String word, Language language) {

    static final Qualifier NONE = new Qualifier("", Language.EN);

    private static final Pattern BEFORE =
            Pattern.compile("(?:[A-Za-z]{4,}[ -]|[\\p{IsHan}\\p{IsKatakana}ー][\\p{IsHan}\\p{IsKatakana}ーげりみ]+)$");
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
        var word = found.find() ? found.group().strip().toLowerCase(Locale.ROOT).replace("-", "") : "";
        return new Qualifier(PLAIN.contains(word) ? "" : word, Language.of(text));
    }

    /** Whether what is stated may be this one, which is asked for. Of words in two languages nobody knows. */
    boolean fits(Qualifier stated) {
        return word.isEmpty() || word.equals(stated.word) || language != stated.language;
    }
}
