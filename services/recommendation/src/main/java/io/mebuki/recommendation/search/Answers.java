package io.mebuki.recommendation.search;

import io.mebuki.api.model.Collaborator;
import io.mebuki.api.model.CollaboratorPerson;
import io.mebuki.api.model.EvidenceSeed;
import io.mebuki.api.model.Institution;
import io.mebuki.api.model.InstitutionName;
import io.mebuki.api.model.Span;
import io.mebuki.recommendation.expertise.StoredSeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns what was found into the shapes of the contract. */
final class Answers {

    /** Four digits are more than anybody can tell apart. */
    private static final double SHOWN = 10_000;

    private Answers() {}

    static Collaborator collaborator(ExpertSearch.Item item) {
        var person = item.seeds().stream()
                .flatMap(seed -> seed.people().stream())
                .filter(each -> each.id().equals(item.who()))
                .findFirst()
                .orElseThrow();
        var shown = new CollaboratorPerson(person.id(), person.sourceId(), person.name())
                .organization(affiliation(item.seeds()).orElse(null));
        return new Collaborator(shown, shown(item.score()), evidence(item));
    }

    static Institution institution(ExpertSearch.Item item) {
        var name = affiliation(item.seeds()).orElseThrow();
        return new Institution(new InstitutionName(item.who(), name), shown(item.score()), evidence(item));
    }

    /** The affiliation that most seeds name, as the best of them spells it. */
    private static Optional<String> affiliation(List<StoredSeed> seeds) {
        var named = new LinkedHashMap<UUID, String>();
        seeds.stream()
                .filter(seed -> seed.institution() != null)
                .forEach(seed -> named.putIfAbsent(
                        Objects.requireNonNull(seed.institution()), Objects.requireNonNull(seed.organization())));
        Map<UUID, Long> times = seeds.stream()
                .map(StoredSeed::institution)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(institution -> institution, Collectors.counting()));
        long most = times.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return named.entrySet().stream()
                .filter(each -> times.getOrDefault(each.getKey(), 0L) == most)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<io.mebuki.api.model.Evidence> evidence(ExpertSearch.Item item) {
        return item.evidence().stream().map(Answers::evidence).toList();
    }

    private static io.mebuki.api.model.Evidence evidence(Evidence evidence) {
        var seed = evidence.seed();
        var quote = evidence.quote();
        var span = new Span(quote.field(), quote.start(), quote.end(), quote.text()).language(quote.language());
        return new io.mebuki.api.model.Evidence(
                new EvidenceSeed(seed.id(), seed.sourceId(), seed.title()), span, shown(evidence.similarity()));
    }

    private static double shown(double value) {
        return Math.round(Math.clamp(value, 0, 1) * SHOWN) / SHOWN;
    }
}
