package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import io.mebuki.seeds.policies.UsePolicy;
import io.mebuki.seeds.policies.UseTerm;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the thing.
 *
 * @param licence its address if one is said, Creative Commons' before others, else what it is called
 * @param usePolicy what else is said of it in words
 */
record Rights(@Nullable String licence, @Nullable String usePolicy) {

    private static final Pattern OF_MEBUKI = Pattern.compile("https?://[^\\s#]+/seeds/[0-9a-f-]{36}#use-policy");
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
                .filter(each -> !isPolicyOfMebuki(each))
                .flatMap(each -> address(each).stream())
                .min(Comparator.comparing(found -> !found.contains("creativecommons.org")));
        var words = words(rights.stream().filter(each -> !isPolicy(each)).toList(), language);
        var name = words.filter(said -> Words.fits(said, LONGEST_LICENCE));
        return new Rights(
                address.or(() -> name).orElse(null),
                policy(rights)
                        .or(() -> words.filter(said -> address.isPresent() || name.isEmpty())
                                .map(said -> Words.cut(said, LONGEST_POLICY)))
                        .orElse(null));
    }

    /** What another Mebuki says of the use, as it was written there; else all that is known as such, refusals before the rest. */
    private static Optional<String> policy(List<Element> rights) {
        return rights.stream()
                .filter(Rights::isPolicyOfMebuki)
                .map(Element::text)
                .filter(text -> Words.fits(text, LONGEST_POLICY))
                .findFirst()
                .or(() -> rights.stream()
                        .filter(Rights::isPolicy)
                        .map(each -> Words.line(each.text()))
                        .sorted(Comparator.comparing(said -> !UsePolicy.refusesOnwardSharing(said)))
                        .reduce((first, second) -> first + "; " + second)
                        .map(Rights::shortened));
    }

    /** What is cut off refuses still. */
    private static String shortened(String policy) {
        if (Words.fits(policy, LONGEST_POLICY) || !UsePolicy.refusesOnwardSharing(policy)) {
            return Words.cut(policy, LONGEST_POLICY);
        }
        return Words.cut("%s; %s".formatted(UseTerm.NO_ONWARD_SHARING.id(), policy), LONGEST_POLICY);
    }

    private static boolean isPolicy(Element rights) {
        return isPolicyOfMebuki(rights)
                || UsePolicy.of(rights.text()).isKnown()
                || UsePolicy.refusesOnwardSharing(rights.text());
    }

    /** It names the seed's policy in the catalogue there. */
    private static boolean isPolicyOfMebuki(Element rights) {
        return rights.attribute("resource")
                .filter(resource -> OF_MEBUKI.matcher(resource).matches())
                .isPresent();
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
