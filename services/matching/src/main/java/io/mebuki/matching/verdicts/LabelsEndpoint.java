package io.mebuki.matching.verdicts;

import io.mebuki.events.VerdictGiven.Decision;
import io.mebuki.events.VerdictGiven.Side;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.Generations;
import io.mebuki.matching.index.Stored;
import io.mebuki.matching.index.StoredNeed;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.index.Viewer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * What people have said of matches, for the operator: {@code GET /actuator/labels} answers the judged needs and seeds with a label for
 * each pair, as the laboratory takes them to choose the figures of ranking anew. Only texts that the judging organization may read.
 */
@Endpoint(id = "labels")
public final class LabelsEndpoint {

    private final Verdicts verdicts;
    private final Generations generations;

    LabelsEndpoint(Verdicts verdicts, Generations generations) {
        this.verdicts = verdicts;
        this.generations = generations;
    }

    /** The labels with their texts. */
    public record Labels(Collection<Text> seeds, Collection<Text> needs, Collection<Label> labels) {}

    /** A need or a seed in its own language. */
    public record Text(String id, String title, String text, String lang) {

        private static Text of(UUID id, Stored stored) {
            return new Text(id.toString(), stored.title(), stored.body(), stored.language());
        }
    }

    /**
     * A judged pair.
     *
     * @param grade 1 accepted, 0 declined
     */
    public record Label(UUID need, UUID seed, int grade) {}

    @ReadOperation
    public Labels labels() {
        var generation = generations.live();
        var gathered = new Gathered();
        verdicts.all().stream()
                .collect(Collectors.groupingBy(Verdicts.Given::organization))
                .forEach((organization, given) -> gathered.add(generation, organization, given));
        return gathered.labels();
    }

    private static final class Gathered {

        private final Map<UUID, Text> seeds = new LinkedHashMap<>();
        private final Map<UUID, Text> needs = new LinkedHashMap<>();
        private final Map<String, Label> ofNeeds = new LinkedHashMap<>();
        private final Map<String, Label> ofSeeds = new LinkedHashMap<>();

        void add(Generation generation, UUID organization, List<Verdicts.Given> given) {
            for (var side : Side.values()) {
                var said = given.stream()
                        .map(Verdicts.Given::verdict)
                        .filter(verdict -> verdict.side() == side)
                        .toList();
                // Who publishes seeds sees what partners see.
                var viewer = new Viewer.Organization(organization, side == Side.SEED);
                var foundNeeds = generation.needs().load(ids(said, Verdict::needId), viewer);
                var foundSeeds = generation.seeds().load(ids(said, Verdict::seedId), viewer);
                for (var verdict : said) {
                    var need = foundNeeds.get(verdict.needId().toString());
                    var seed = foundSeeds.get(verdict.seedId().toString());
                    if (need != null && seed != null && !need.isMaskedFrom(viewer)) {
                        add(verdict, need, seed);
                    }
                }
            }
        }

        private void add(Verdict verdict, StoredNeed need, StoredSeed seed) {
            needs.put(need.id(), Text.of(need.id(), need.text()));
            seeds.put(seed.id(), Text.of(seed.id(), seed.text()));
            int grade = verdict.decision() == Decision.ACCEPTED ? 1 : 0;
            (verdict.side() == Side.NEED ? ofNeeds : ofSeeds)
                    .put(need.id() + " " + seed.id(), new Label(need.id(), seed.id(), grade));
        }

        /** Where both sides have judged, the side that has the need knows better. */
        Labels labels() {
            var all = new LinkedHashMap<>(ofSeeds);
            all.putAll(ofNeeds);
            return new Labels(seeds.values(), needs.values(), all.values());
        }

        private static List<String> ids(List<Verdict> said, Function<Verdict, UUID> end) {
            return said.stream()
                    .map(verdict -> end.apply(verdict).toString())
                    .distinct()
                    .toList();
        }
    }
}
