package io.mebuki.seeds.upkeep;

import io.mebuki.api.model.FieldChange;
import io.mebuki.api.model.Organization;
import io.mebuki.api.model.SeedLack;
import io.mebuki.api.model.SeedUpkeep;
import io.mebuki.api.model.SeedUpkeepSummary;
import io.mebuki.api.model.SeedUpkeepSummaryLacks;
import io.mebuki.api.model.SeedVersion;
import io.mebuki.api.model.TextPart;
import io.mebuki.platform.security.Tenant;
import io.mebuki.seeds.catalogue.Confirmation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Ours as the contract has it. */
final class UpkeepShapes {

    private final Confirmation confirmation;
    private final Days days;

    UpkeepShapes(Confirmation confirmation, Days days) {
        this.confirmation = confirmation;
        this.days = days;
    }

    SeedUpkeep shown(Kept seed) {
        return new SeedUpkeep(
                        seed.id(),
                        seed.version(),
                        seed.sourceId(),
                        seed.title(),
                        SeedUpkeep.StateEnum.fromValue(seed.state().code()),
                        SeedUpkeep.VisibilityEnum.fromValue(seed.visibility()),
                        seed.confirmBy(),
                        seed.lacks().stream().map(SeedLack::fromValue).toList(),
                        seed.updatedAt().atOffset(ZoneOffset.UTC))
                .language(seed.language())
                .hiddenFrom(isDue(seed) ? hiddenFrom(seed) : null);
    }

    private boolean isDue(Kept seed) {
        return seed.state() == State.PUBLISHED && !seed.confirmBy().isAfter(days.today());
    }

    private LocalDate hiddenFrom(Kept seed) {
        var asked = seed.confirmBy().isAfter(seed.confirmedOn()) ? seed.confirmBy() : seed.confirmedOn();
        return asked.plus(confirmation.grace()).plusDays(1);
    }

    SeedUpkeepSummary shown(Tenant publisher, UpkeepStore.Summary summary) {
        return new SeedUpkeepSummary(
                new Organization(publisher.id(), publisher.alias()),
                summary.published(),
                summary.due(),
                summary.draft(),
                summary.hidden(),
                new SeedUpkeepSummaryLacks(summary.text(), summary.purpose(), summary.contact(), summary.people()));
    }

    SeedVersion shown(History.Version version) {
        return new SeedVersion(
                version.number(),
                SeedVersion.StateEnum.fromValue(version.state().code()),
                version.since().atOffset(ZoneOffset.UTC),
                version.changes().stream().map(UpkeepShapes::shown).toList());
    }

    private static FieldChange shown(History.Change change) {
        return new FieldChange(
                change.field(),
                change.parts().stream()
                        .map(part -> new TextPart(
                                TextPart.KindEnum.fromValue(part.kind().name().toLowerCase(Locale.ROOT)), part.text()))
                        .toList());
    }
}
