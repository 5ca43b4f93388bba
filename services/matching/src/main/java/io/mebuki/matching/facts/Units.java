package io.mebuki.matching.facts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import org.jspecify.annotations.Nullable;
import systems.uom.ucum.format.UCUMFormat;

/**
 * Finds units behind numbers. How people write them is in {@code facts/units.tsv}; what they mean and how they convert is UCUM's,
 * by its reference implementation for Java (JSR 385).
 */
final class Units {

    private static final Map<Character, String[]> PREFIXES = Map.of(
            'T', new String[] {"tera", "テラ"},
            'G', new String[] {"giga", "ギガ"},
            'M', new String[] {"mega", "メガ"},
            'k', new String[] {"kilo", "キロ"},
            'h', new String[] {"hecto", "ヘクト"},
            'c', new String[] {"centi", "センチ"},
            'm', new String[] {"milli", "ミリ"},
            'u', new String[] {"micro", "マイクロ"},
            'n', new String[] {"nano", "ナノ"},
            'p', new String[] {"pico", "ピコ"});
    private static final Pattern EXPONENT = Pattern.compile("\\^?(-?[1-3])(?![\\d.,])");
    private static final Pattern OVER = Pattern.compile("\\s?/\\s?|\\s?per (?:an? )?|毎");
    private static final Pattern TIMES = Pattern.compile("[·*.](?=\\p{L})|-(?=(?:s|sec|m|cm|h)(?![a-z]))");
    private static final Pattern BACKWARDS = Pattern.compile("[ ·.]?(?=[A-Za-zμΩ]{1,4}\\^?-[1-3])");

    /** What has more factors is no unit that anybody measures in. */
    private static final int MOST_FACTORS = 4;

    /** Anybody can write units together in ever new ways, and each that has been read is kept. */
    private static final int MOST_KEPT = 10_000;

    private static final Units ALL = new Units();

    private final Map<String, Atom> spellings = new HashMap<>();
    private final Map<String, Optional<Unit>> units = new ConcurrentHashMap<>();
    private int longest;

    private Units() {
        Tables.rows("units.tsv").forEach(this::add);
    }

    private record Atom(String code, String kind) {}

    /** A unit, what it is made of, and the place behind it. */
    record Found(Unit unit, String code, String kind, int end) {}

    /** The unit that begins at a place of a folded text. */
    static @Nullable Found at(String text, int from) {
        return ALL.find(text, from);
    }

    /** The unit of a code in UCUM, or of a kind of its own. */
    static Unit of(String code, String kind) {
        return ALL.unit(code, kind).orElseThrow();
    }

    /** The unit in each second, minute or hour; none where that has no meaning. */
    static Optional<Unit> each(Found found, String period) {
        return ALL.unit(perDegree(found.code()) + "/" + period, found.kind());
    }

    private void add(String[] row) {
        var atom = new Atom(row[0], row[1].equals("-") ? "" : row[1]);
        for (var symbol : words(row, 3, " ")) {
            put(symbol, atom);
            row[2].chars().forEach(prefix -> put(symbol((char) prefix) + symbol, prefixed(prefix, atom)));
        }
        for (var name : words(row, 4, ",")) {
            putName(name, atom);
            row[2].chars().forEach(prefix -> putName(word(prefix, 0) + name, prefixed(prefix, atom)));
        }
        for (var name : words(row, 5, ",")) {
            put(name, atom);
            row[2].chars().forEach(prefix -> put(word(prefix, 1) + name, prefixed(prefix, atom)));
        }
    }

    private static String[] words(String[] row, int column, String separator) {
        return row.length <= column || row[column].isEmpty() ? new String[0] : row[column].split(separator);
    }

    private static String symbol(char prefix) {
        return prefix == 'u' ? "μ" : String.valueOf(prefix);
    }

    private static String word(int prefix, int language) {
        return Objects.requireNonNull(PREFIXES.get((char) prefix))[language];
    }

    private static Atom prefixed(int prefix, Atom atom) {
        return new Atom((char) prefix + atom.code(), atom.kind());
    }

    private void putName(String name, Atom atom) {
        put(name, atom);
        put(name + "s", atom);
    }

    private void put(String spelling, Atom atom) {
        spellings.put(spelling, atom);
        longest = Math.max(longest, spelling.length());
    }

    private @Nullable Found find(String text, int from) {
        int start = from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '-') ? from + 1 : from;
        var code = new StringBuilder();
        var kind = new StringBuilder();
        int end = factor(text, start, "", code, kind);
        if (end < 0) {
            return null;
        }
        int factors = 1;
        for (int next = further(text, end, code, kind); next > end; next = further(text, end, code, kind)) {
            end = next;
            factors++;
            if (factors > MOST_FACTORS) {
                return null;
            }
        }
        int last = end;
        return unit(code.toString(), kind.toString())
                .map(unit -> new Found(unit, code.toString(), kind.toString(), last))
                .orElse(null);
    }

    /** A further factor of a compound unit, such as the metre of {@code N/m}; answers where it ends, or -1. */
    private int further(String text, int at, StringBuilder code, StringBuilder kind) {
        var over = OVER.matcher(text).region(at, text.length());
        if (over.lookingAt()) {
            return factor(text, over.end(), "/", code, kind);
        }
        var times = TIMES.matcher(text).region(at, text.length());
        if (times.lookingAt()) {
            return factor(text, times.end(), ".", code, kind);
        }
        var backwards = BACKWARDS.matcher(text).region(at, text.length());
        return backwards.lookingAt() ? factor(text, backwards.end(), ".", code, kind) : -1;
    }

    private int factor(String text, int from, String operator, StringBuilder code, StringBuilder kind) {
        for (int end = Math.min(text.length(), from + longest); end > from; end--) {
            var atom = spelled(text.substring(from, end));
            if (atom == null || goesOn(text, end)) {
                continue;
            }
            code.append(operator).append(operator.isEmpty() ? atom.code() : bracketed(perDegree(atom.code())));
            if (!atom.kind().isEmpty()) {
                kind.append(operator).append(atom.kind());
            }
            var exponent = EXPONENT.matcher(text).region(end, text.length());
            if (atom.code().matches("[A-Za-z]+") && isLatin(text.charAt(end - 1)) && exponent.lookingAt()) {
                code.append(exponent.group(1));
                return exponent.end();
            }
            return end;
        }
        return -1;
    }

    private @Nullable Atom spelled(String word) {
        var exact = spellings.get(word);
        return exact != null || word.length() < 4 ? exact : spellings.get(word.toLowerCase(Locale.ROOT));
    }

    /** In a compound unit, degrees are differences. */
    private static String perDegree(String code) {
        return code.equals("Cel") ? "K" : code;
    }

    private static String bracketed(String code) {
        return code.matches("[A-Za-z]+|\\[.*") ? code : "(" + code + ")";
    }

    /** Whether a word would be cut: {@code 5 mice} is not five metres. */
    private static boolean goesOn(String text, int end) {
        return end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == 'μ' || c == 'Ω';
    }

    private Optional<Unit> unit(String code, String kind) {
        if (units.size() > MOST_KEPT) {
            units.clear();
        }
        return units.computeIfAbsent(code + " " + kind, key -> parse(code, kind));
    }

    /** Texts combine units in ways that have no meaning, which the library refuses in several ways. */
    private static Optional<Unit> parse(String code, String kind) {
        try {
            var unit = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE).parse(code);
            var converter = unit.getConverterToAny(unit.getSystemUnit());
            var dimension = unit.getDimension().toString();
            var name = kind.isEmpty() ? dimension : kind + " " + dimension;
            return Optional.of(new Unit(new Kind(name), converter::convert));
        } catch (IncommensurableException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
