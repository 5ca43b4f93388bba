package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which languages a record is in, and each of its texts. */
final class Languages {

    /** Of a text, where nothing tells its language. */
    static final String UNKNOWN = "";

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern SEPARATORS = Pattern.compile("[;,\\s]+");
    private static final int LONGEST_TAG = 35;
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Set<String> WITH_OWN_SCRIPT = Set.of("ja", "zh", "ko");
    private static final Set<String> SCRIPTS_OF_READINGS = Set.of("Kana", "Hira", "Hrkt", "Latn");
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private final List<String> ofRecord;

    private Languages(List<String> ofRecord) {
        this.ofRecord = ofRecord;
    }

    static Languages of(Element record) {
        return new Languages(record.all("language")
                .flatMap(language -> SEPARATORS.splitAsStream(language.text()))
                .flatMap(language -> tag(language).stream())
                .toList());
    }

    /** Libraries write three letters (ISO 639-2), some of them after the English name. */
    private static Map<String, String> twoLetters() {
        var codes = new HashMap<>(Map.of("ger", "de", "fre", "fr", "chi", "zh", "dut", "nl", "cze", "cs", "gre", "el"));
        for (var code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        return Map.copyOf(codes);
    }

    /** A tag as the contract has it (BCP 47), the same for all spellings; empty where it is none. */
    static Optional<String> tag(String said) {
        var tag = said.strip().replace('_', '-');
        if (tag.length() > LONGEST_TAG || !TAG.matcher(tag).matches()) {
            return Optional.empty();
        }
        int end = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
        var language = tag.substring(0, end).toLowerCase(Locale.ROOT);
        var known = Locale.forLanguageTag(TWO_LETTERS.getOrDefault(language, language) + tag.substring(end));
        return Optional.of(known.toLanguageTag())
                .filter(written -> TAG.matcher(written).matches() && !written.startsWith("und"));
    }

    /** Those that the record says it is in, the first one first. */
    List<String> ofRecord() {
        return ofRecord;
    }

    /** As the text is marked, else as its script and the record let guess. */
    String ofText(Element text) {
        return Optional.ofNullable(text.language()).flatMap(Languages::tag).orElseGet(() -> guessed(text.text()));
    }

    private String guessed(String text) {
        if (KANA.matcher(text).find()) {
            return "ja";
        }
        if (HANGUL.matcher(text).find()) {
            return "ko";
        }
        if (HAN.matcher(text).find()) {
            return ofRecord.stream()
                    .filter(WITH_OWN_SCRIPT::contains)
                    .findFirst()
                    .orElse("ja");
        }
        return ofRecord.stream()
                .filter(language -> !WITH_OWN_SCRIPT.contains(language))
                .findFirst()
                .orElse(ofRecord.isEmpty() ? UNKNOWN : "en");
    }

    /** Whether it only says how another text is pronounced, as {@code ja-Kana} does. */
    static boolean isReading(Element text) {
        return Optional.ofNullable(text.language())
                .flatMap(Languages::tag)
                .filter(tag -> tag.startsWith("ja-") && SCRIPTS_OF_READINGS.contains(tag.substring(3)))
                .isPresent();
    }

    /** Written without spaces between its words and with the family name first. */
    static boolean isEastAsian(String text) {
        return KANA.matcher(text).find() || HAN.matcher(text).find();
    }
}
