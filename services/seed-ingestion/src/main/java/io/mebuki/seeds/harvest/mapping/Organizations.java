package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import io.mebuki.seeds.identifiers.Ror;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the thing was made: where the first creator works, else who keeps it, else who gave a degree for it. */
final class Organizations {

    private Organizations() {}

    /** @param ror as a URI; null where the record has none */
    record Organization(String name, @Nullable String ror) {}

    static Optional<Organization> of(Element record, String language) {
        return Stream.of(
                        record.all("creator")
                                .flatMap(creator -> creator.all("affiliation"))
                                .map(affiliation -> organization(affiliation, "affiliationName", language)),
                        record.all("creator")
                                .filter(Organizations::isOne)
                                .map(creator -> organization(creator, "creatorName", language)),
                        record.all("contributor")
                                .filter(Organizations::keepsIt)
                                .map(contributor -> organization(contributor, "contributorName", language)),
                        record.all("degreeGrantor")
                                .map(grantor -> organization(grantor, "degreeGrantorName", language)))
                .flatMap(found -> found)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a creator is one. */
    static boolean isOne(Element creator) {
        return creator.all("creatorName")
                .anyMatch(name -> name.attribute("nameType")
                        .filter("Organizational"::equals)
                        .isPresent());
    }

    private static boolean keepsIt(Element contributor) {
        return contributor
                .attribute("contributorType")
                .filter("HostingInstitution"::equals)
                .isPresent();
    }

    private static Optional<Organization> organization(Element holder, String nameElement, String language) {
        return Named.in(holder.all(nameElement), language)
                .map(name -> new Organization(name, ror(holder).orElse(null)));
    }

    private static Optional<String> ror(Element holder) {
        return holder.all("nameIdentifier")
                .filter(identifier -> identifier
                        .attribute("nameIdentifierScheme")
                        .filter("ROR"::equals)
                        .isPresent())
                .flatMap(identifier -> Ror.in(identifier.text()).stream())
                .findFirst();
    }
}
