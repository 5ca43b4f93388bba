package io.mebuki.matching.ranking;

import io.mebuki.matching.facts.Exclusions;
import io.mebuki.matching.facts.Fact;
import io.mebuki.matching.facts.Facts;
import io.mebuki.matching.facts.Side;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds hard facts that cannot both be: the need asks for a value that the seed, by what it states of the same quantity, does not
 * reach. A wrong one is worse than none, so the sentences have to be near each other too, and the seed must not meet it elsewhere.
 */
final class Clashes {

    private static final String READINESS = "trl";

    private final Settings settings;
    private final double near;

    Clashes(Settings settings) {
        this.settings = settings;
        this.near = settings.number("clash.near");
    }

    /** A fact and the words that tell it; a field of its own has no vector. */
    record Told(
            Fact fact,
            Quote sentence,
            Quote quantity,
            @Nullable Piece piece) {}

    /** What a need asks for, and what it rules out. */
    record Asked(List<Told> facts, List<Named> ruledOut) {}

    /** A thing and the sentence that names it. */
    record Named(String thing, Quote sentence, Quote name) {}

    Asked asked(List<Piece> need, @Nullable Integer level) {
        return new Asked(told(need, Facts::asked, level, Facts::askedReadiness), named(need, Exclusions::ruledOut));
    }

    /** The clashes by the need's sentences, at most one each. */
    List<Unmet> between(Asked asked, List<Piece> seed, @Nullable Integer level) {
        var clashes = new LinkedHashMap<Quote, Clash>();
        if (!asked.facts.isEmpty()) {
            var stated = told(seed, Facts::stated, level, Facts::statedReadiness);
            for (var fact : asked.facts) {
                clash(fact, stated).ifPresent(clash -> clashes.putIfAbsent(fact.sentence(), clash));
            }
        }
        if (!asked.ruledOut.isEmpty()) {
            exclusions(asked.ruledOut, seed).forEach((sentence, clash) -> clashes.putIfAbsent(sentence, clash));
        }
        return clashes.entrySet().stream()
                .map(clash -> new Unmet(clash.getKey(), clash.getValue()))
                .toList();
    }

    /** What the seed itself rules out somewhere, it does not work with, whatever it says elsewhere. */
    private static Map<Quote, Clash> exclusions(List<Named> ruledOut, List<Piece> seed) {
        var without =
                named(seed, Exclusions::ruledOut).stream().map(Named::thing).toList();
        var used = named(seed, Exclusions::used);
        var clashes = new LinkedHashMap<Quote, Clash>();
        for (var asked : ruledOut) {
            used.stream()
                    .filter(named -> named.thing.equals(asked.thing) && !without.contains(named.thing))
                    .findFirst()
                    .ifPresent(named -> clashes.putIfAbsent(
                            asked.sentence, new Clash(named.sentence, asked.name, named.name, Side.EXCLUDED)));
        }
        return clashes;
    }

    private static List<Named> named(List<Piece> pieces, Function<String, List<Exclusions.Thing>> reader) {
        var things = new ArrayList<Named>();
        for (var piece : pieces) {
            var sentence = Quote.of(piece);
            reader.apply(sentence.text())
                    .forEach(thing -> things.add(new Named(thing.name(), sentence, sentence.part(thing.span()))));
        }
        return things;
    }

    private Optional<Clash> clash(Told asked, List<Told> stated) {
        var same = stated.stream()
                .filter(other -> asked.fact().isAboutTheSameAs(other.fact()))
                .toList();
        if (same.stream().anyMatch(other -> asked.fact().isMetBy(other.fact()))) {
            return Optional.empty();
        }
        return same.stream()
                .filter(other -> nearness(asked, other) >= near)
                .sorted(Comparator.comparingDouble((Told other) -> nearness(asked, other))
                        .reversed())
                .flatMap(other -> asked.fact().clash(other.fact()).map(side -> clash(asked, other, side)).stream())
                .findFirst();
    }

    private static Clash clash(Told asked, Told stated, Side side) {
        return new Clash(stated.sentence(), asked.quantity(), stated.quantity(), side);
    }

    /** How ready a technology is means the same wherever it is said. */
    private double nearness(Told one, Told other) {
        return one.piece() == null || other.piece() == null || one.fact().isReadiness()
                ? 1
                : settings.sentenceScale()
                        .stretched(one.piece().vector().cosine(other.piece().vector()));
    }

    private static List<Told> told(
            List<Piece> pieces,
            Function<String, List<Fact>> reader,
            @Nullable Integer level,
            BiFunction<Integer, Span, Fact> readiness) {
        var facts = new ArrayList<Told>();
        if (level != null) {
            facts.add(readiness(level, readiness));
        }
        for (var piece : pieces) {
            var sentence = Quote.of(piece);
            for (var fact : reader.apply(sentence.text())) {
                facts.add(new Told(fact, sentence, sentence.part(fact.span()), piece));
            }
        }
        return facts;
    }

    private static Told readiness(int level, BiFunction<Integer, Span, Fact> reader) {
        var field = new Field(READINESS, String.valueOf(level));
        var span = new Span(0, field.text().length());
        var quote = new Quote(field, span, field.text());
        return new Told(reader.apply(level, span), quote, quote, null);
    }
}
