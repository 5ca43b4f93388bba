package io.mebuki.portal.standin;

import io.mebuki.client.model.FieldChange;
import io.mebuki.client.model.Seed;
import io.mebuki.client.model.SeedHistory;
import io.mebuki.client.model.SeedLack;
import io.mebuki.client.model.SeedUpkeep;
import io.mebuki.client.model.SeedUpkeep.StateEnum;
import io.mebuki.client.model.SeedUpkeep.VisibilityEnum;
import io.mebuki.client.model.SeedUpkeepPage;
import io.mebuki.client.model.SeedUpkeepSummary;
import io.mebuki.client.model.SeedUpkeepSummaryLacks;
import io.mebuki.client.model.SeedVersion;
import io.mebuki.client.model.TextPart;
import io.mebuki.client.model.TextPart.KindEnum;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has become of the invented seeds: the first is due, the second hidden, the third a draft. */
final class UpkeepSamples {

    private static final List<StateEnum> STATES = List.of(StateEnum.PUBLISHED, StateEnum.HIDDEN, StateEnum.DRAFT);

    private UpkeepSamples() {}

    static SeedUpkeepPage page(Map<String, String> query) {
        var items = Samples.seeds().stream().map(UpkeepSamples::upkeep).toList();
        return new SeedUpkeepPage()
                .items("nothing".equals(query.get("words")) ? List.of() : items)
                .nextCursor(query.containsKey("cursor") ? null : "second");
    }

    static SeedUpkeepSummary summary() {
        return new SeedUpkeepSummary()
                .publisher(Samples.INSTITUTE)
                .published(1_234L)
                .due(1L)
                .draft(1L)
                .hidden(1L)
                .lacks(new SeedUpkeepSummaryLacks()
                        .text(0L)
                        .purpose(12L)
                        .contact(2L)
                        .people(2L));
    }

    static Optional<SeedUpkeep> find(String id) {
        return Samples.seeds().stream()
                .filter(seed -> seed.getId().toString().equals(id))
                .map(UpkeepSamples::upkeep)
                .findFirst();
    }

    private static SeedUpkeep upkeep(Seed seed) {
        int at = Samples.seeds().stream().map(Seed::getId).toList().indexOf(seed.getId());
        var state = STATES.get(at);
        return new SeedUpkeep()
                .id(seed.getId())
                .version(seed.getVersion())
                .sourceId(seed.getSourceId())
                .title(seed.getTitle())
                .language(seed.getLanguage())
                .state(state)
                .visibility(state == StateEnum.DRAFT ? VisibilityEnum.DRAFT : VisibilityEnum.PUBLIC)
                .confirmBy(LocalDate.parse("2026-11-01"))
                .hiddenFrom(state == StateEnum.PUBLISHED ? LocalDate.parse("2027-01-01") : null)
                .lacks(at == 0 ? List.of() : List.of(SeedLack.PURPOSE, SeedLack.CONTACT))
                .updatedAt(seed.getUpdatedAt());
    }

    static SeedHistory history() {
        return new SeedHistory()
                .items(List.of(
                        version(4, SeedVersion.StateEnum.PUBLISHED),
                        version(3, SeedVersion.StateEnum.HIDDEN),
                        version(
                                2,
                                SeedVersion.StateEnum.PUBLISHED,
                                change(
                                        "description",
                                        part(KindEnum.SAME, "Electrodes that survive wet furnace gas. ".repeat(9)),
                                        part(KindEnum.REMOVED, "They last for 300 h."),
                                        part(KindEnum.ADDED, "They last for 900 h.")),
                                change("translations.ja.title", part(KindEnum.ADDED, "湿った炉内ガスに耐える硫黄修飾電極")),
                                change("keywords", part(KindEnum.SAME, "electrode"), part(KindEnum.ADDED, "\nsulfur")),
                                change(
                                        "visibility",
                                        part(KindEnum.REMOVED, "members"),
                                        part(KindEnum.ADDED, "public"))),
                        version(
                                1,
                                SeedVersion.StateEnum.PUBLISHED,
                                change("title", part(KindEnum.ADDED, "Sulfur-modified electrodes")))));
    }

    private static SeedVersion version(long number, SeedVersion.StateEnum state, FieldChange... changes) {
        return new SeedVersion()
                .version(number)
                .state(state)
                .from(Samples.MONDAY.minusDays(9 - number))
                .changes(List.of(changes));
    }

    private static FieldChange change(String field, TextPart... parts) {
        return new FieldChange().field(field).parts(List.of(parts));
    }

    private static TextPart part(KindEnum kind, String text) {
        return new TextPart().kind(kind).text(text);
    }
}
