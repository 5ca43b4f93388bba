package io.mebuki.matching.search;

import io.mebuki.api.model.Clash;
import io.mebuki.api.model.Decision;
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
import io.mebuki.matching.ranking.Learned;
import io.mebuki.matching.ranking.Quote;
import io.mebuki.matching.ranking.Ranked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns answers into what the contract shows. */
final class Answers {

    private static final double SHOWN = 10_000;

    private Answers() {}

    static SeedMatches of(SeedAnswer answer, String model) {
        var items =
                answer.items().stream().map(item -> of(item, answer.learned())).toList();
        return new SeedMatches(items, answer.noGoodMatch(), model, false);
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
                        unmet(item.findings()))
                .verdict(verdict(place.ranked(), learned));
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
