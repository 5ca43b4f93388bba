package io.mebuki.matching.text;

import java.util.Locale;

/**
 * The two languages that texts are written in. Any kana or kanji makes a text Japanese; with these two languages alone that rule
 * is right as often as a trained detector, and it never errs on a title of two words.
 */
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language of a text; a text without letters counts as English. */
    public static Language of(String text) {
        return text.codePoints().anyMatch(Language::isJapanese) ? JA : EN;
    }

    /** The ISO 639-1 code, as in the API and the index. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a code; anything but {@code ja} is read as English. */
    public static Language ofCode(String code) {
        return code.equals(JA.code()) ? JA : EN;
    }

    Locale locale() {
        return locale;
    }

    private static boolean isJapanese(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
