package io.mebuki.matching.facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a quantity is a quantity of, such as a thickness.
 *
 * @param words those that tell of it
 */
record Property(String name, Kind kind, Sense sense, Pattern words) {

    /** How what is stated has to stand to what is asked for. */
    enum Sense {
        /** It lies within it. */
        WITHIN,
        /** It lies within it, or above. */
        MORE,
        /** It lies within it, or below. */
        LESS,
        /** It reaches as far: a range of use. */
        COVERS
    }

    private static final List<Property> ALL =
            Tables.rows("properties.tsv").stream().map(Property::of).toList();

    private static Property of(String[] row) {
        var unit = row[1].split(":", 2);
        var kind = Units.of(unit[0], unit.length == 1 ? "" : unit[1]).kind();
        return new Property(
                row[0], kind, Sense.valueOf(row[2].toUpperCase(Locale.ROOT)), Pattern.compile("(?i)" + row[3]));
    }

    /** Those that quantities of a kind can be about. */
    static List<Property> of(Kind kind) {
        return ALL.stream().filter(property -> property.kind().equals(kind)).toList();
    }

    /** The one of a kind that has no properties apart. */
    static Property alone(Kind kind) {
        return new Property(kind.name(), kind, Sense.WITHIN, Pattern.compile(""));
    }

    boolean covers() {
        return sense == Sense.COVERS;
    }

    /** Whether a clash on this side is none, since it is more than was asked for, of what is good. */
    boolean welcomes(Side asked) {
        return asked == Side.ABOVE ? sense == Sense.LESS : sense == Sense.MORE;
    }

    /** What is measured where no word says more. */
    boolean isUsual() {
        return words.pattern().equals("(?i)") || words.pattern().isEmpty();
    }
}
