package io.mebuki.matching.facts;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers in folded texts: digits, 漢数字 and the smaller English words, with their multipliers and powers of ten. */
final class Numerals {

    private static final String KANJI = "〇一二三四五六七八九";
    private static final String SMALL = "十百千";
    private static final String LARGE = "万億兆";
    private static final String INITIALS = "otfsen";
    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("one", 1.),
            Map.entry("two", 2.),
            Map.entry("three", 3.),
            Map.entry("four", 4.),
            Map.entry("five", 5.),
            Map.entry("six", 6.),
            Map.entry("seven", 7.),
            Map.entry("eight", 8.),
            Map.entry("nine", 9.),
            Map.entry("ten", 10.),
            Map.entry("twelve", 12.),
            Map.entry("fifteen", 15.),
            Map.entry("twenty", 20.),
            Map.entry("thirty", 30.),
            Map.entry("forty", 40.),
            Map.entry("fifty", 50.),
            Map.entry("sixty", 60.),
            Map.entry("ninety", 90.),
            Map.entry("thousand", 1e3),
            Map.entry("million", 1e6),
            Map.entry("billion", 1e9));
    private static final String PLAIN = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final Pattern NUMBER = Pattern.compile("(?<sign>(?<![A-Za-z\\d)\\]-])[-+])?(?:"
            + "(?<plain>(?:(?<=TRL|pH)|(?<![\\d.,A-Za-z]))" + PLAIN + ")"
            + "(?:(?:[eE]|\\s?[×x*]\\s?10\\^?)(?<power>[-+]?\\d{1,2})(?![\\d.])|\\^(?<only>-?\\d{1,2}))?"
            + "(?<japanese>[" + SMALL + LARGE + "][" + KANJI + SMALL + LARGE + "\\d]*)?"
            + "(?: (?<times>thousand|million|billion)\\b)?"
            + "|(?<kanji>[" + KANJI + SMALL + "][" + KANJI + SMALL + LARGE + "]*)"
            + "|(?i)\\b(?<word>one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
            + "|ninety)\\b)");

    private Numerals() {}

    /** A number and its place in the folded text. */
    record Numeral(double value, int start, int end) {}

    /** The first number at or behind a place. */
    static @Nullable Numeral next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            var number = canBegin(text, at) ? at(text, at) : null;
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    /** Most places are told by one look at them. */
    private static boolean canBegin(String text, int at) {
        char c = text.charAt(at);
        boolean word = c >= 'A' && c <= 'z' && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
        return Character.isDigit(c)
                || c == '-'
                || c == '+'
                || KANJI.indexOf(c) >= 0
                || SMALL.indexOf(c) >= 0
                || (word && INITIALS.indexOf(Character.toLowerCase(c)) >= 0);
    }

    /** The number that begins at a place. */
    static @Nullable Numeral at(String text, int from) {
        var matcher = NUMBER.matcher(text).region(from, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? new Numeral(value(matcher), from, matcher.end()) : null;
    }

    private static double value(MatchResult match) {
        double size = match.group("plain") != null
                ? plain(match)
                : match.group("kanji") != null ? japanese(match.group("kanji")) : word(match.group("word"));
        return "-".equals(match.group("sign")) ? -size : size;
    }

    private static double plain(MatchResult match) {
        var digits = match.group("plain").replace(",", "");
        if (match.group("japanese") != null) {
            return japanese(digits + match.group("japanese"));
        }
        double value = Double.parseDouble(digits);
        if (match.group("only") != null) {
            return Math.pow(value, Integer.parseInt(match.group("only")));
        }
        if (match.group("power") != null) {
            return Double.parseDouble(digits + "e" + match.group("power"));
        }
        return match.group("times") == null ? value : value * word(match.group("times"));
    }

    private static double word(String word) {
        return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), Double.NaN);
    }

    /** 3万5千, 二億, 1.5億. */
    private static double japanese(String text) {
        var digits = new StringBuilder();
        double all = 0;
        double section = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SMALL.indexOf(c) >= 0) {
                section += counted(digits, 1) * Math.pow(10, SMALL.indexOf(c) + 1);
            } else if (LARGE.indexOf(c) >= 0) {
                all += (section + counted(digits, section == 0 ? 1 : 0)) * Math.pow(10_000, LARGE.indexOf(c) + 1);
                section = 0;
            } else {
                digits.append(KANJI.indexOf(c) >= 0 ? (char) ('0' + KANJI.indexOf(c)) : c);
            }
        }
        return all + section + counted(digits, 0);
    }

    private static double counted(StringBuilder digits, double none) {
        double value = digits.isEmpty() ? none : Double.parseDouble(digits.toString());
        digits.setLength(0);
        return value;
    }
}
