package io.mebuki.seeds.duplicates.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a text states in digits, in units that can be compared across languages; and the numbers that it says in words, which
 * only tell that a figure of the other text is not missing here.
 */
final class Figures {

    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?|\\d++(?:\\.\\d++)?";

    /** A number that no letter touches, perhaps of two scales, and its unit: {@code 1万2千円}, {@code 3 million}, {@code 40 mm}. */
    private static final Pattern STATED =
            Pattern.compile("(?<![a-z0-9.,])(%1$s)\\s?(?:(%2$s)(?:(%1$s)(%2$s))?)?+\\s?(?:(%3$s)|(?![a-z]))"
                    .formatted(NUMBER, Units.SCALES, Units.NAMES));

    private static final int MANY = 3;

    private final Collection<Figure> stated;
    private final Set<Figure> said;

    private Figures(Collection<Figure> stated, Set<Figure> said) {
        this.stated = stated;
        this.said = said;
    }

    /**
     * A number in a unit. Where one of two units is not known the bare numbers are compared.
     *
     * @param value in base units
     * @param words as the author writes it
     */
    record Figure(double number, double value, String unit, String words) {

        private static final double EXACT = 1e-6;
        private static final int PERCENT = 100;
        private static final int SMALL = 10;
        private static final int YEARS_FROM = 1900;
        private static final int YEARS_TO = 2100;

        /** Every text counts its parts by small numbers, and names years. */
        boolean isTelling() {
            boolean year = unit.isEmpty() && number >= YEARS_FROM && number < YEARS_TO;
            return (number >= SMALL || number != Math.rint(number)) && !year;
        }

        boolean agrees(Figure other) {
            return isShareOf(other) || other.isShareOf(this) || agreesInUnit(other);
        }

        /** .8 of something is 80 % of it. */
        private boolean isShareOf(Figure other) {
            return unit.isEmpty() && other.unit.equals("%") && number < 1 && same(PERCENT * number, other.value);
        }

        private boolean agreesInUnit(Figure other) {
            if (unit.isEmpty() || other.unit.isEmpty()) {
                return same(number, other.number);
            }
            return unit.equals(other.unit) && same(value, other.value);
        }

        private static boolean same(double one, double other) {
            return Math.abs(one - other) <= EXACT * Math.max(one, other);
        }
    }

    /** A figure, and where it stands in the folded text. */
    record Found(Figure figure, int start, int end) {}

    /** Reads a text; the same figure in other letters is no second one. */
    static Figures of(Placed text) {
        var folded = text.folded();
        var stated = new LinkedHashMap<String, Figure>();
        find(text).forEach(found -> stated.putIfAbsent(folded.substring(found.start(), found.end()), found.figure()));
        var said = new LinkedHashSet<Figure>();
        Units.said(folded).forEach(value -> said.add(new Figure(value, value, "", "")));
        return new Figures(stated.values(), said);
    }

    static List<Found> find(Placed text) {
        var found = new ArrayList<Found>();
        var matcher = STATED.matcher(text.folded());
        while (matcher.find()) {
            int end = matcher.start() + matcher.group().stripTrailing().length();
            found.add(new Found(figure(matcher, text.original(matcher.start(), end)), matcher.start(), end));
        }
        return found;
    }

    private static Figure figure(Matcher matcher, String words) {
        double number = scaled(matcher.group(1), matcher.group(2)) + scaled(matcher.group(3), matcher.group(4));
        var unit = Units.of(matcher.group(5));
        return new Figure(number, number * unit.factor(), unit.base(), words);
    }

    private static double scaled(@Nullable String number, @Nullable String scale) {
        return number == null ? 0 : Double.parseDouble(number.replace(",", "")) * Units.scale(scale);
    }

    /** Whether each states something that the other doesn't: so an edit that adds figures is none that changes them. */
    boolean contradict(Figures other) {
        return !missingIn(other).isEmpty() && !other.missingIn(this).isEmpty();
    }

    /** Whether they state the same, and enough of it to be no chance. */
    boolean agree(Figures other) {
        return sharedWith(other).size() >= MANY
                && missingIn(other).isEmpty()
                && other.missingIn(this).isEmpty();
    }

    /** How many of the shared figures are such as few texts have. */
    int telling(Figures other) {
        return (int) stated.stream()
                .filter(figure -> figure.isTelling() && other.stated.stream().anyMatch(figure::agrees))
                .count();
    }

    /** The share of the figures of the one that states fewer which the other states too. */
    double overlap(Figures other) {
        int fewer = Math.min(stated.size(), other.stated.size());
        return fewer == 0 ? 0 : Math.min(1, (double) sharedWith(other).size() / fewer);
    }

    /** Those that the other has not, as they are written here. */
    List<String> missingIn(Figures other) {
        return stated.stream()
                .filter(figure -> !other.have(figure))
                .map(Figure::words)
                .toList();
    }

    /** Those that the other states too, as they are written here. */
    List<String> sharedWith(Figures other) {
        var shared = new ArrayList<String>();
        for (var figure : stated) {
            if (other.stated.stream().anyMatch(figure::agrees)) {
                shared.add(figure.words());
            }
        }
        return shared;
    }

    /** Whether the text states such a figure, or says it in words. */
    boolean have(Figure figure) {
        return stated.stream().anyMatch(figure::agrees) || said.stream().anyMatch(figure::agrees);
    }
}
