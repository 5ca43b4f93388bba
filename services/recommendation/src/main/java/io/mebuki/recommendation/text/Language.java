package io.mebuki.recommendation.text;

/** The two languages that are told apart. Any kana or kanji makes a text Japanese. */
public enum Language {
    JA,
    EN;

    public static Language of(String text) {
        return text.codePoints().anyMatch(Language::isJapanese) ? JA : EN;
    }

    private static boolean isJapanese(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HIRAGANA, KATAKANA, HAN -> true;
            default -> false;
        };
    }
}
