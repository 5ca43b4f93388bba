package io.mebuki.seeds.duplicates.judging;

import io.mebuki.seeds.duplicates.judging.Judgement.Kind;
import io.mebuki.seeds.duplicates.judging.Reason.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells duplicates from look-alikes with both texts in hand. Texts in one language are duplicates when they share enough of their text,
 * or less of it with nearly one meaning; texts in two languages when they mean nearly the same. Whatever they share, they are none when
 * each states figures, or is about things, that the other does not know.
 */
public final class Judge {

    /** Chosen on the half of the labelled set that is for choosing: see docs/results.md. */
    private static final double MUCH_TEXT = .45;

    private static final double SOME_TEXT = .12;
    private static final double PART = .8;
    private static final double ONE_MEANING = .85;
    private static final double NEARLY_ONE_MEANING = .75;
    private static final double MEANING_ACROSS = .7;
    private static final double MEANING_ACROSS_WITH_FIGURES = .6;
    private static final int ENOUGH_FIGURES = 2;
    private static final int PERCENT = 100;

    private Judge() {}

    /** A version of one seed and the version of the other that it is compared with. */
    public record Pair(Version one, Version other) {

        private boolean isOfOneLanguage() {
            return one.language().equals(other.language());
        }

        private double resemblance() {
            return one.shingles().resemblance(other.shingles());
        }

        private double containment() {
            return one.shingles().containment(other.shingles());
        }

        private boolean isAboutOthers() {
            return one.figures().contradict(other.figures())
                    || one.terms().nameOtherThings(other.terms())
                    || isOfOneLanguage() && one.terms().differFrom(other.terms());
        }
    }

    /** The two versions that are most alike; those in one language, where there are any. */
    public static Pair mostAlike(Subject one, Subject other) {
        return one.versions().stream()
                .flatMap(here -> other.versions().stream().map(there -> new Pair(here, there)))
                .max(Comparator.comparing(Pair::isOfOneLanguage).thenComparing(Pair::resemblance))
                .orElseThrow();
    }

    /**
     * Judges two seeds.
     *
     * @param meaning cosine of their texts, where it is known
     * @return empty where nothing says that they are duplicates
     */
    public static Optional<Judgement> judge(Subject one, Subject other, OptionalDouble meaning) {
        var pair = mostAlike(one, other);
        var kind = kind(pair, meaning.orElse(0));
        return kind.map(found -> new Judgement(
                found,
                found == Kind.TRANSLATION ? Math.min(1, meaning.orElse(0)) : pair.resemblance(),
                reasons(one, other, pair, found, meaning)));
    }

    private static Optional<Kind> kind(Pair pair, double meaning) {
        if (pair.one().saysTheSame(pair.other())) {
            return Optional.of(Kind.COPY);
        }
        if (pair.isAboutOthers()) {
            return Optional.empty();
        }
        return pair.isOfOneLanguage() ? edited(pair, meaning) : translated(pair, meaning);
    }

    private static Optional<Kind> edited(Pair pair, double meaning) {
        double shared = pair.resemblance();
        boolean edited = shared >= MUCH_TEXT
                || shared >= SOME_TEXT && meaning >= NEARLY_ONE_MEANING
                || pair.containment() >= PART && meaning >= NEARLY_ONE_MEANING
                || meaning >= ONE_MEANING;
        return edited ? Optional.of(Kind.EDIT) : Optional.empty();
    }

    private static Optional<Kind> translated(Pair pair, double meaning) {
        int figures = pair.one().figures().sharedWith(pair.other().figures()).size();
        boolean translated = meaning >= MEANING_ACROSS
                || meaning >= MEANING_ACROSS_WITH_FIGURES && figures >= ENOUGH_FIGURES;
        return translated ? Optional.of(Kind.TRANSLATION) : Optional.empty();
    }

    private static List<Reason> reasons(Subject one, Subject other, Pair pair, Kind kind, OptionalDouble meaning) {
        var reasons = new ArrayList<Reason>();
        if (kind != Kind.TRANSLATION) {
            reasons.add(percent(Code.TEXT, pair.resemblance()));
        }
        meaning.ifPresent(cosine -> reasons.add(percent(Code.MEANING, cosine)));
        Stream.of(
                        new Reason(Code.FIGURES, pair.one().figures().sharedWith(pair.other().figures())),
                        new Reason(Code.PEOPLE, shared(one.people(), other.people())),
                        new Reason(Code.RIGHTS, shared(one.rights(), other.rights())),
                        new Reason(Code.ADDRESS, shared(one.addresses(), other.addresses())))
                .filter(reason -> !reason.values().isEmpty())
                .forEach(reasons::add);
        return reasons;
    }

    private static Reason percent(Code code, double share) {
        return new Reason(code, List.of(String.valueOf(Math.round(PERCENT * Math.clamp(share, 0, 1)))));
    }

    private static List<String> shared(Set<String> one, Set<String> other) {
        var shared = new TreeSet<>(one);
        shared.retainAll(other);
        return List.copyOf(shared);
    }
}
