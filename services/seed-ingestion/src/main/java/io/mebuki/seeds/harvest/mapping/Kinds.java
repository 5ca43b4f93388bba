package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What kind of seed a record is, where its resource type (COAR's or Dublin Core's) makes it clear. */
final class Kinds {

    private static final Set<String> DATA = Set.of(
            "dataset",
            "aggregated data",
            "clinical trial data",
            "compiled data",
            "encoded data",
            "experimental data",
            "genomic data",
            "geospatial data",
            "measurement and test data",
            "observational data",
            "recorded data",
            "simulation data",
            "survey data");
    private static final Set<String> SOFTWARE =
            Set.of("software", "research software", "source code", "computer program");
    private static final Map<String, Set<String>> BY_KIND =
            Map.of("dataset", DATA, "software", SOFTWARE, "equipment", Set.of("instrument"));

    private Kinds() {}

    static Optional<String> of(Element record) {
        return record.all("type")
                .map(type -> Words.line(type.text()).toLowerCase(Locale.ROOT))
                .flatMap(Kinds::named)
                .findFirst();
    }

    /** Types are also written as an address, with the name behind the last slash. */
    private static Stream<String> named(String type) {
        var name = type.substring(type.lastIndexOf('/') + 1);
        return BY_KIND.entrySet().stream()
                .filter(kind -> kind.getValue().contains(name))
                .map(Map.Entry::getKey);
    }
}
