package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the thing.
 *
 * @param licence its address if one is said, Creative Commons' before others, else what it is called
 * @param usePolicy what else is said of it in words
 */
record Rights(@Nullable String licence, @Nullable String usePolicy) {

    private static final int LONGEST_LICENCE = 300;
    private static final int LONGEST_POLICY = 1000;

    /** Who may read it is no licence, though {@code oai_dc} has no other place for it. */
    private static final Set<String> ACCESS =
            Set.of("open access", "embargoed access", "restricted access", "metadata only access");

    static Rights of(Element record, String language) {
        var rights = Stream.of("rights", "license")
                .flatMap(record::all)
                .filter(each -> !isAccess(each.text()))
                .toList();
        var address = rights.stream()
                .flatMap(each -> address(each).stream())
                .min(Comparator.comparing(found -> !found.contains("creativecommons.org")));
        var words = words(rights, language);
        var name = words.filter(said -> Words.fits(said, LONGEST_LICENCE));
        return new Rights(
                address.or(() -> name).orElse(null),
                words.filter(said -> address.isPresent() || name.isEmpty())
                        .map(said -> Words.cut(said, LONGEST_POLICY))
                        .orElse(null));
    }

    private static boolean isAccess(String text) {
        var words = Words.line(text).toLowerCase(Locale.ROOT);
        return ACCESS.contains(words) || words.startsWith("info:eu-repo/semantics/");
    }

    private static Optional<String> address(Element rights) {
        return rights.attribute("resource")
                .or(() -> Optional.of(rights.text().strip()))
                .filter(Links::isAddress)
                .filter(address -> Words.fits(address, LONGEST_LICENCE));
    }

    /** What has an address needs no words. */
    private static Optional<String> words(List<Element> rights, String language) {
        return rights.stream()
                .filter(each ->
                        address(each).isEmpty() && !Words.line(each.text()).isEmpty())
                .min(Comparator.comparing(each -> !language.equals(each.language())))
                .map(each -> Words.line(each.text()));
    }
}
