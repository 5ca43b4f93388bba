package io.mebuki.seeds.duplicates;

import io.mebuki.api.model.ComparedText;
import io.mebuki.api.model.Duplicate;
import io.mebuki.api.model.DuplicateComparison;
import io.mebuki.api.model.DuplicateKind;
import io.mebuki.api.model.DuplicateReason;
import io.mebuki.api.model.DuplicateSeed;
import io.mebuki.api.model.DuplicateStatus;
import io.mebuki.api.model.Organization;
import io.mebuki.api.model.Span;
import io.mebuki.seeds.catalogue.Curation.Entry;
import io.mebuki.seeds.catalogue.SeedContent;
import io.mebuki.seeds.duplicates.SeenPairs.Seen;
import io.mebuki.seeds.duplicates.judging.Differences;
import io.mebuki.seeds.duplicates.judging.Judge;
import io.mebuki.seeds.duplicates.judging.Reason;
import io.mebuki.seeds.duplicates.judging.Version;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Shows pairs as the contract has them. */
final class DuplicateShapes {

    private static final double SHOWN = 100;

    private DuplicateShapes() {}

    static Duplicate shown(Seen seen) {
        var view = seen.view();
        var seeds = seen.seeds();
        var pair = view.pair();
        var judgement = pair.judgement();
        var one = entry(seeds, pair.seeds().one());
        var other = entry(seeds, pair.seeds().other());
        return new Duplicate(
                        pair.id(),
                        DuplicateKind.valueOf(judgement.kind().name()),
                        DuplicateStatus.valueOf(view.status().name()),
                        Math.round(judgement.similarity() * SHOWN) / SHOWN,
                        judgement.reasons().stream()
                                .map(reason -> shown(reason, one, other))
                                .toList(),
                        seed(one),
                        seed(other),
                        view.mergeable(),
                        pair.foundAt().atOffset(ZoneOffset.UTC))
                .kept(pair.merged() == null ? null : theOther(pair.seeds(), pair.merged()))
                .decidedAt(view.decidedAt() == null ? null : view.decidedAt().atOffset(ZoneOffset.UTC));
    }

    static DuplicateComparison compared(Seen seen) {
        var couple = seen.view().pair().seeds();
        var alike = Judge.mostAlike(
                Subjects.of(content(entry(seen.seeds(), couple.one()))),
                Subjects.of(content(entry(seen.seeds(), couple.other()))));
        return new DuplicateComparison(shown(seen), text(alike.one(), alike.other()), text(alike.other(), alike.one()));
    }

    private static UUID theOther(Couple couple, UUID seed) {
        return couple.one().equals(seed) ? couple.other() : couple.one();
    }

    private static DuplicateReason shown(Reason reason, Entry one, Entry other) {
        var values = reason.code() == Reason.Code.PEOPLE
                ? Judge.sharedPeople(Subjects.of(content(one)), Subjects.of(content(other)))
                : reason.values();
        return new DuplicateReason(
                DuplicateReason.CodeEnum.valueOf(reason.code().name()), values);
    }

    private static DuplicateSeed seed(Entry entry) {
        var content = content(entry);
        return new DuplicateSeed(
                        entry.id(),
                        content.sourceId(),
                        content.title(),
                        new Organization(
                                entry.publisher().id(), entry.publisher().alias()))
                .language(content.language());
    }

    private static ComparedText text(Version version, Version other) {
        var differing = Differences.of(version, other).stream()
                .map(each ->
                        new Span(each.field(), each.start(), each.end(), each.text()).language(version.translation()))
                .toList();
        return new ComparedText(version.title(), version.description(), differing).language(version.translation());
    }

    private static Entry entry(Map<UUID, Entry> seeds, UUID id) {
        return Objects.requireNonNull(seeds.get(id), id::toString);
    }

    private static SeedContent content(Entry entry) {
        return Objects.requireNonNull(entry.content());
    }
}
