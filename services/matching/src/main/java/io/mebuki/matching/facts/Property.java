package io.mebuki.matching.facts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a quantity is a quantity of, such as a thickness.
 *
 * @param covers true where more is better: what is stated has to reach as far as what is asked for. Otherwise it has to lie within it
 */
record Property(String name, Kind kind, boolean covers, Pattern words) {

    private static final List<Property> ALL =
            Tables.rows("properties.tsv").stream().map(Property::of).toList();

    private static Property of(String[] row) {
        var unit = row[1].split(":", 2);
        var kind = Units.of(unit[0], unit.length == 1 ? "" : unit[1]).kind();
        return new Property(row[0], kind, row[2].equals("covers"), Pattern.compile("(?i)" + row[3]));
    }

    /** Those that quantities of a kind can be about. */
    static List<Property> of(Kind kind) {
        return ALL.stream().filter(property -> property.kind().equals(kind)).toList();
    }

    /** The one of a kind that has no properties apart. */
    static Property alone(Kind kind) {
        return new Property(kind.name(), kind, false, Pattern.compile(""));
    }

    /** What is measured where no word says more. */
    boolean isUsual() {
        return words.pattern().equals("(?i)") || words.pattern().isEmpty();
    }
}
