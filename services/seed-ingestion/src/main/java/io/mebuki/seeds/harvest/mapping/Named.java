package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the name of somebody or something that JPCOAR names in several languages. */
final class Named {

    private static final int LONGEST = 300;
    private static final Pattern FAMILY_FIRST = Pattern.compile("([^,，]+)[,，]\\s*([^,，]+)");

    private Named() {}

    /** In the language that is wanted, else in the first one. */
    static Optional<String> in(Stream<Element> names, String wanted) {
        return names.filter(name -> !Languages.isReading(name))
                .sorted(Comparator.comparing(name -> !isIn(name, wanted)))
                .map(Element::text)
                .map(Words::line)
                .filter(Named::fits)
                .findFirst();
    }

    static boolean fits(String name) {
        return Words.fits(name, LONGEST);
    }

    private static boolean isIn(Element name, String wanted) {
        return Optional.ofNullable(name.language())
                .flatMap(Languages::tag)
                .filter(wanted::equals)
                .isPresent();
    }

    /** East Asian names as they are written, "山田 太郎"; the comma is a cataloguer's. */
    static String person(String name) {
        var parts = FAMILY_FIRST.matcher(name);
        return Languages.isEastAsian(name) && parts.matches()
                ? parts.group(1).strip() + ' ' + parts.group(2).strip()
                : name;
    }
}
