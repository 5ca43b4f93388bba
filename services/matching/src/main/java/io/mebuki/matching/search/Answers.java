package io.mebuki.matching.search;

import io.mebuki.api.model.Clash;
import io.mebuki.api.model.MatchedNeed;
import io.mebuki.api.model.MatchedSeed;
import io.mebuki.api.model.NeedMatch;
import io.mebuki.api.model.NeedMatches;
import io.mebuki.api.model.Organization;
import io.mebuki.api.model.PassageRole;
import io.mebuki.api.model.Reason;
import io.mebuki.api.model.ScoreComponents;
import io.mebuki.api.model.SeedMatch;
import io.mebuki.api.model.SeedMatches;
import io.mebuki.api.model.Span;
import io.mebuki.api.model.Unmet;
import io.mebuki.matching.index.StoredNeed;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.ranking.Evidence;
import io.mebuki.matching.ranking.Quote;
import io.mebuki.matching.ranking.Ranked;
import java.util.List;

/** Turns answers into what the contract shows. */
final class Answers {

    private static final double SHOWN = 10_000;

    private Answers() {}

    static SeedMatches of(SeedAnswer answer, String model) {
        return new SeedMatches(answer.items().stream().map(Answers::of).toList(), answer.noGoodMatch(), model);
    }

    static NeedMatches of(NeedAnswer answer, String model) {
        return new NeedMatches(answer.items().stream().map(Answers::of).toList(), answer.noGoodMatch(), model);
    }

    private static SeedMatch of(SeedAnswer.Item item) {
        var place = item.place();
        return new SeedMatch(
                of(item.seed()),
                shown(place.ranked().score()),
                place.ranked().belowFloor(),
                shown(place.unexpectedness()),
                components(place.ranked(), place.fieldDistance()),
                reasons(item.findings()),
                unmet(item.findings()));
    }

    private static NeedMatch of(NeedAnswer.Item item) {
        var place = item.place();
        return new NeedMatch(
                of(item.need(), item.masked()),
                shown(place.score()),
                place.belowFloor(),
                components(place, 0),
                reasons(item.findings()),
                unmet(item.findings()));
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

    private static ScoreComponents components(Ranked place, double fieldDistance) {
        return new ScoreComponents(shown(place.lexical()), shown(place.semantic()), shown(fieldDistance));
    }

    private static List<Reason> reasons(Evidence.Findings findings) {
        return findings.reasons().stream()
                .map(reason -> new Reason(
                        PassageRole.valueOf(reason.role().name()),
                        span(reason.need()),
                        span(reason.seed()),
                        shown(reason.similarity())))
                .toList();
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
