package io.mebuki.seeds.tables;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names of columns and of values as people write them. */
public final class Names {

    private static final Pattern IRRELEVANT = Pattern.compile("[\\s\\p{P}\\p{S}]+");

    private Names() {}

    /** The same for all spellings of a name: width, case, spaces, brackets and dashes don't matter. */
    public static String key(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IRRELEVANT.matcher(folded).replaceAll("");
    }
}
