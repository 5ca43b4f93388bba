package io.mebuki.seeds.harvest.oai;

import io.mebuki.seeds.provenance.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a record says of where its repository has it from: descriptions that lie in each other, the last one outside. */
final class Origins {

    private static final int LONGEST = 2000;
    private static final String ORIGIN = "originDescription";

    private Origins() {}

    static List<Step> of(Element record) {
        var steps = new ArrayList<Step>();
        var origin = record.all("about")
                .flatMap(about -> about.all("provenance"))
                .findFirst()
                .flatMap(provenance -> provenance.first(ORIGIN));
        while (origin.isPresent()) {
            origin.flatMap(Origins::step).ifPresent(steps::add);
            origin = origin.flatMap(outer -> outer.first(ORIGIN));
        }
        return steps;
    }

    /** Empty where it does not say which repository or item it is. */
    private static Optional<Step> step(Element origin) {
        var harvested = origin.attribute("harvestDate").flatMap(Datestamps::read);
        var datestamp = words(origin, "datestamp").flatMap(Datestamps::read);
        return words(origin, "identifier")
                .flatMap(identifier -> words(origin, "baseURL")
                        .map(baseUrl -> new Step(
                                baseUrl,
                                identifier,
                                datestamp.or(() -> harvested).orElse(Instant.EPOCH),
                                words(origin, "metadataNamespace").orElse(""),
                                harvested.or(() -> datestamp).orElse(Instant.EPOCH))));
    }

    private static Optional<String> words(Element origin, String name) {
        return origin.words(name).filter(words -> words.length() <= LONGEST);
    }
}
