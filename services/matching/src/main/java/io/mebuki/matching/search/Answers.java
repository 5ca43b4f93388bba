package io.mebuki.matching.search;

import io.mebuki.api.model.Clash;
import io.mebuki.api.model.Decision;
import io.mebuki.api.model.MatchedNeed;
import io.mebuki.api.model.MatchedSeed;
import io.mebuki.api.model.NeedMatch;
import io.mebuki.api.model.NeedMatches;
import io.mebuki.api.model.Novelty;
import io.mebuki.api.model.NoveltyStop;
import io.mebuki.api.model.Organization;
import io.mebuki.api.model.PassageRole;
import io.mebuki.api.model.Reason;
import io.mebuki.api.model.ResearchField;
import io.mebuki.api.model.ScoreComponents;
import io.mebuki.api.model.SeedMatch;
import io.mebuki.api.model.SeedMatches;
import io.mebuki.api.model.Span;
import io.mebuki.api.model.Unmet;
import io.mebuki.matching.index.StoredNeed;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.ranking.Encounter;
import io.mebuki.matching.ranking.Evidence;
import io.mebuki.matching.ranking.Learned;
import io.mebuki.matching.ranking.Quote;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns answers into what the contract shows. */
final class Answers {

    private static final int FIRST = 10;
    private static final double SHOWN = 10_000;

    private Answers() {}

    static SeedMatches of(SeedAnswer answer, String model) {
        var items =
                answer.items().stream().map(item -> of(item, answer.learned())).toList();
        return new SeedMatches(items, answer.noGoodMatch(), model, false).novelty(novelty(answer));
    }

    static NeedMatches of(NeedAnswer answer, String model) {
        var items =
                answer.items().stream().map(item -> of(item, answer.learned())).toList();
        return new NeedMatches(items, answer.noGoodMatch(), model);
    }

    private static SeedMatch of(SeedAnswer.Item item, Learned learned) {
        var place = item.place();
        return new SeedMatch(
                        of(item.seed()),
                        shown(place.ranked().score()),
                        place.ranked().belowFloor(),
                        shown(place.unexpectedness()),
                        components(place.ranked(), place.fieldDistance(), learned),
                        reasons(item.findings()),
                        unmet(item.findings()),
                        item.linked().stream().map(Answers::of).toList())
                .verdict(verdict(place.ranked(), learned))
                .encounter(encounter(item.encounter()));
    }

    private static NeedMatch of(NeedAnswer.Item item, Learned learned) {
        var place = item.place();
        return new NeedMatch(
                        of(item.need(), item.masked()),
                        shown(place.score()),
                        place.belowFloor(),
                        components(place, 0, learned),
                        reasons(item.findings()),
                        unmet(item.findings()))
                .verdict(verdict(place, learned));
    }

    private static MatchedSeed of(StoredSeed seed) {
        return new MatchedSeed(seed.id(), seed.sourceId(), seed.title())
                .organization(seed.organization())
                .language(seed.language());
    }

    private static MatchedNeed of(StoredNeed need, boolean masked) {
        var shown = new MatchedNeed(need.id(), masked).applicationDomain(need.applicationDomain());
        return masked
                ? shown.maskedText(need.maskedText())
                : shown.title(need.title())
                        .organization(new Organization(need.owner(), need.ownerAlias()))
                        .language(need.language());
    }

    private static @Nullable Novelty novelty(SeedAnswer answer) {
        if (answer.novelty() == null) {
            return null;
        }
        var usual = answer.novelty().usual();
        int unexpected = (int) answer.items().stream()
                .limit(FIRST)
                .filter(item -> !item.place().expected())
                .count();
        return new Novelty(
                usual.novelty(),
                field(answer.novelty().field()),
                shown(usual.relevanceKept()),
                unexpected,
                answer.novelty().curve().stream()
                        .map(stop -> new NoveltyStop(stop.novelty(), stop.relevanceKept(), stop.unexpectedAmongTen()))
                        .toList());
    }

    private static io.mebuki.api.model.@Nullable Encounter encounter(@Nullable Encounter encounter) {
        if (encounter == null) {
            return null;
        }
        return new io.mebuki.api.model.Encounter(field(encounter.field()))
                .problem(encounter.problem() == null ? null : reason(encounter.problem()))
                .mechanism(encounter.mechanism() == null ? null : span(encounter.mechanism()));
    }

    private static ResearchField field(io.mebuki.matching.fields.ResearchField field) {
        var names = field.names();
        return new ResearchField(field.code(), name(names, Language.JA), name(names, Language.EN));
    }

    private static String name(Map<Language, String> names, Language language) {
        return Objects.requireNonNull(names.get(language), language.code());
    }

    private static ScoreComponents components(Ranked place, double fieldDistance, Learned learned) {
        var moved = learned.moved().get(place.id());
        return new ScoreComponents(shown(place.lexical()), shown(place.semantic()), shown(fieldDistance))
                .learned(moved == null ? null : shown(moved));
    }

    private static @Nullable Decision verdict(Ranked place, Learned learned) {
        if (learned.judged().accepted().contains(place.id())) {
            return Decision.ACCEPTED;
        }
        return learned.judged().declined().contains(place.id()) ? Decision.DECLINED : null;
    }

    private static List<Reason> reasons(Evidence.Findings findings) {
        return findings.reasons().stream().map(Answers::reason).toList();
    }

    private static Reason reason(io.mebuki.matching.ranking.Reason reason) {
        return new Reason(
                PassageRole.valueOf(reason.role().name()),
                span(reason.need()),
                span(reason.seed()),
                shown(reason.similarity()));
    }

    private static List<Unmet> unmet(Evidence.Findings findings) {
        return findings.unmet().stream()
                .map(part -> new Unmet(span(part.need())).clash(part.clash() == null ? null : clash(part.clash())))
                .toList();
    }

    private static Clash clash(io.mebuki.matching.ranking.Clash clash) {
        return new Clash(
                span(clash.seed()),
                span(clash.asked()),
                span(clash.stated()),
                Clash.AskedIsEnum.valueOf(clash.side().name()));
    }

    private static Span span(Quote quote) {
        var span = quote.span();
        return new Span(quote.field().name(), span.start(), span.end(), quote.text())
                .language(quote.field().translation());
    }

    /** Four digits are more than anybody can tell apart. */
    private static double shown(double value) {
        return Math.round(value * SHOWN) / SHOWN;
    }
}
