package io.mebuki.portal.standin;

import io.mebuki.client.model.Clash;
import io.mebuki.client.model.Encounter;
import io.mebuki.client.model.MatchedNeed;
import io.mebuki.client.model.MatchedSeed;
import io.mebuki.client.model.NeedMatch;
import io.mebuki.client.model.NeedMatches;
import io.mebuki.client.model.Novelty;
import io.mebuki.client.model.NoveltyStop;
import io.mebuki.client.model.PassageRole;
import io.mebuki.client.model.Reason;
import io.mebuki.client.model.ResearchField;
import io.mebuki.client.model.ScoreComponents;
import io.mebuki.client.model.SeedMatch;
import io.mebuki.client.model.SeedMatches;
import io.mebuki.client.model.Span;
import io.mebuki.client.model.Unmet;
import java.util.List;

/** Matches of the samples, as the service would answer them. */
final class MatchSamples {

    /** A search with this in it is answered as while the model is away. */
    static final String BY_WORDS = "言葉だけ";

    private MatchSamples() {}

    /** @param field the name of the need's text in spans: {@code text} of a search, {@code problem} of a need */
    static SeedMatches seedMatches(String text, String field, boolean unexpected) {
        var known = text.equals(Samples.PROBLEM);
        var electrode = match(0, .82, .35)
                .reasons(
                        known
                                ? List.of(
                                        reason(
                                                PassageRole.PURPOSE,
                                                Samples.span(field, text, "湿った炉内ガスで電極が腐食"),
                                                Samples.span(
                                                        "description",
                                                        Samples.SULFUR,
                                                        "moist combustion gas attacks their electrodes"),
                                                .88),
                                        reason(
                                                PassageRole.RESULT,
                                                Samples.span(field, text, "700 °Cで1年以上使える電極材料"),
                                                Samples.span(
                                                        "description",
                                                        Samples.SULFUR,
                                                        "stable for 900 h in humid flue gas at 750 °C"),
                                                .81))
                                : List.of())
                .unmet(
                        known
                                ? List.of(
                                        new Unmet()
                                                .needSpan(Samples.span(field, text, "700 °Cで1年以上使える電極材料をさがしています。"))
                                                .clash(lifetime(field, text)),
                                        new Unmet().needSpan(Samples.span(field, text, "1本あたりの費用は5,000円以下にしたいです")))
                                : List.of());
        var sensor = match(1, .76, .2)
                .reasons(
                        known
                                ? List.of(
                                        reason(
                                                PassageRole.PURPOSE,
                                                Samples.span(field, text, "湿った炉内ガスで電極が腐食し、センサーの寿命"),
                                                Samples.span("description", Samples.CERAMIC, "湿ったガスは、金属の電極を短い時間で腐食"),
                                                .9),
                                        reason(
                                                PassageRole.MECHANISM,
                                                Samples.span(field, text, "センサーの寿命が3か月しかもちません"),
                                                Samples.span("description", Samples.CERAMIC, "𠮷野式🌱セラミック膜は、水蒸気を通さずに"),
                                                .7),
                                        reason(
                                                PassageRole.RESULT,
                                                Samples.span(field, text, "700 °Cで1年以上使える"),
                                                Samples.span(
                                                        "description", Samples.CERAMIC, "700 °Cの湿潤ガス中で1年後も性能の95 %"),
                                                .86))
                                : List.of())
                .unmet(List.of());
        var coating = match(2, .31, .71)
                .belowFloor(!unexpected)
                .encounter(
                        unexpected
                                ? new Encounter()
                                        .seedField(new ResearchField()
                                                .code("energy.batteries")
                                                .ja("電池")
                                                .en("Batteries"))
                                        .mechanism(
                                                Samples.span("description", Samples.SEPARATOR, "charged polymer brush"))
                                : null)
                .reasons(
                        known
                                ? List.of(reason(
                                        PassageRole.MECHANISM,
                                        Samples.span(field, text, "湿った炉内ガス"),
                                        Samples.span(
                                                "description",
                                                Samples.SEPARATOR,
                                                "repels water vapour from hot metal surfaces"),
                                        .55))
                                : List.of())
                .unmet(List.of());
        return new SeedMatches()
                .items(unexpected ? List.of(coating, electrode) : List.of(electrode, sensor, coating))
                .noGoodMatch(!known)
                .lexicalOnly(text.contains(BY_WORDS))
                .novelty(unexpected ? novelty() : null)
                .model("multilingual-e5-small");
    }

    private static Clash lifetime(String field, String text) {
        return new Clash()
                .seedSpan(Samples.span(
                        "description",
                        Samples.SULFUR,
                        "The electrodes stay stable for 900 h in humid flue gas at 750 °C, "
                                + "and the signal drifts by less than 2 % in that time."))
                .asked(Samples.span(field, text, "1年以上"))
                .stated(Samples.span("description", Samples.SULFUR, "900 h"))
                .askedIs(Clash.AskedIsEnum.ABOVE);
    }

    private static Novelty novelty() {
        return new Novelty()
                .asked(.5)
                .needField(
                        new ResearchField().code("machines.furnaces").ja("工業炉").en("Industrial furnaces"))
                .relevanceKept(.94)
                .unexpectedAmongTen(1)
                .curve(List.of(
                        new NoveltyStop().novelty(0.0).relevanceKept(1.0).unexpectedAmongTen(.3),
                        new NoveltyStop().novelty(.5).relevanceKept(.94).unexpectedAmongTen(4.8),
                        new NoveltyStop().novelty(1.0).relevanceKept(.08).unexpectedAmongTen(9.3)));
    }

    private static SeedMatch match(int at, double score, double unexpectedness) {
        var seed = Samples.seeds().get(at);
        return new SeedMatch()
                .seed(new MatchedSeed()
                        .id(seed.getId())
                        .sourceId(seed.getSourceId())
                        .title(seed.getTitle())
                        .organization(seed.getOrganization())
                        .language(seed.getLanguage()))
                .score(score)
                .belowFloor(false)
                .unexpectedness(unexpectedness)
                .components(new ScoreComponents().lexical(.41).semantic(.87).fieldDistance(.3));
    }

    static NeedMatches needMatches() {
        var first = new NeedMatch()
                .need(new MatchedNeed()
                        .id(Samples.NEED)
                        .masked(false)
                        .title("湿った炉内ガスに耐える電極材料")
                        .organization(Samples.COMPANY)
                        .language("ja")
                        .applicationDomain("工業炉のセンサー"))
                .score(.82)
                .belowFloor(false)
                .components(new ScoreComponents().lexical(.41).semantic(.87).fieldDistance(.3))
                .reasons(List.of(reason(
                        PassageRole.PURPOSE,
                        Samples.span("problem", Samples.PROBLEM, "湿った炉内ガスで電極が腐食"),
                        Samples.span("description", Samples.SULFUR, "moist combustion gas attacks their electrodes"),
                        .88)))
                .unmet(List.of(new Unmet().needSpan(Samples.span("problem", Samples.PROBLEM, "1本あたりの費用は5,000円以下"))));
        var masked = new NeedMatch()
                .need(new MatchedNeed()
                        .id(Samples.MASKED)
                        .masked(true)
                        .applicationDomain("Glass furnaces")
                        .maskedText("A probe that lasts a year in hot wet gas."))
                .score(.6)
                .belowFloor(false)
                .components(new ScoreComponents().lexical(.2).semantic(.7).fieldDistance(.3))
                .reasons(List.of())
                .unmet(List.of());
        return new NeedMatches()
                .items(List.of(first, masked))
                .noGoodMatch(false)
                .model("multilingual-e5-small");
    }

    private static Reason reason(PassageRole role, Span need, Span seed, double similarity) {
        return new Reason().role(role).needSpan(need).seedSpan(seed).similarity(similarity);
    }
}
