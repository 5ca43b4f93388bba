package io.mebuki.seeds.duplicates.judging;

import io.mebuki.seeds.duplicates.judging.Judgement.Kind;
import io.mebuki.seeds.duplicates.judging.Reason.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells duplicates from look-alikes with both texts in hand. Texts in one language are duplicates when they share enough of their text,
 * or less of it with nearly one meaning; texts in two languages when they mean nearly the same. Whatever they share, they are none when
 * each states figures, or is about things, that the other does not know.
 */
public final class Judge {

    // Chosen on the half of the labelled set that is for choosing: see docs/results.md.

    /** Of texts in one language: so much in common is enough, or less of it with a meaning that is nearly one. */
    private static final double MUCH_TEXT = .45;

    private static final double SOME_TEXT = .1;
    private static final double NEARLY_ONE_MEANING = .72;
    private static final double ONE_MEANING = .85;
    private static final double PART = .8;

    /** Where all figures agree, less will do. */
    private static final double NEAR_MEANING = .6;

    /** Of texts in two languages: so near is enough for any two, and less where no other text is nearer. */
    private static final double ACROSS = .65;

    private static final double ACROSS_NEAREST = .5;

    /** The same with some and with many figures in common. */
    private static final double ACROSS_WITH_SOME = .48;

    private static final double ACROSS_WITH_MANY = .42;
    private static final int SOME_FIGURES = 2;
    private static final int MANY_FIGURES = 3;
    private static final double MOST_FIGURES = .6;

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

        /**
         * Where one word of a text stands in the place of another, all the rest may be the same. Where the text was written anew, other
         * words for one thing are to be expected, and the same figures say more.
         */
        private boolean isAboutOthers() {
            return one.figures().contradict(other.figures())
                    || one.terms().nameOtherThings(other.terms())
                    || (isOfOneLanguage() && one.terms().differFrom(other.terms()) && !isTheSameWrittenAnew());
        }

        private boolean isTheSameWrittenAnew() {
            return resemblance() < MUCH_TEXT && one.figures().agree(other.figures());
        }
    }

    /** The two versions that are most alike; those in one language, where there are any. */
    public static Pair mostAlike(Subject one, Subject other) {
        return one.versions().stream()
                .flatMap(here -> other.versions().stream().map(there -> new Pair(here, there)))
                .max(Comparator.comparing(Pair::isOfOneLanguage).thenComparingDouble(Pair::resemblance))
                .orElseThrow();
    }

    /**
     * Judges two seeds.
     *
     * @return empty where nothing says that they are duplicates
     */
    public static Optional<Judgement> judge(Subject one, Subject other, Meaning meaning) {
        var pair = mostAlike(one, other);
        var kind = kind(pair, meaning);
        return kind.map(found -> new Judgement(
                found,
                found == Kind.TRANSLATION ? Math.min(1, meaning.cosine()) : pair.resemblance(),
                reasons(one, other, pair, found, meaning)));
    }

    private static Optional<Kind> kind(Pair pair, Meaning meaning) {
        if (pair.one().saysTheSame(pair.other())) {
            return Optional.of(Kind.COPY);
        }
        var alike = pair.isOfOneLanguage() ? edited(pair, meaning.cosine()) : translated(pair, meaning);
        return alike.filter(kind -> !pair.isAboutOthers());
    }

    private static Optional<Kind> edited(Pair pair, double meaning) {
        double shared = pair.resemblance();
        boolean edited = shared >= MUCH_TEXT
                || (shared >= SOME_TEXT && meaning >= NEARLY_ONE_MEANING)
                || (pair.containment() >= PART && meaning >= NEAR_MEANING)
                || meaning >= ONE_MEANING
                || (meaning >= NEAR_MEANING
                        && pair.one().figures().agree(pair.other().figures()));
        return edited ? Optional.of(Kind.EDIT) : Optional.empty();
    }

    private static Optional<Kind> translated(Pair pair, Meaning meaning) {
        double usual = meaning.nearest() ? ACROSS_NEAREST : ACROSS;
        double enough =
                Math.min(usual, enoughAcross(pair.one().figures(), pair.other().figures()));
        return meaning.cosine() >= enough ? Optional.of(Kind.TRANSLATION) : Optional.empty();
    }

    private static double enoughAcross(Figures one, Figures other) {
        int shared = one.overlap(other) < MOST_FIGURES ? 0 : one.telling(other);
        if (shared < SOME_FIGURES) {
            return ACROSS;
        }
        return shared < MANY_FIGURES ? ACROSS_WITH_SOME : ACROSS_WITH_MANY;
    }

    private static List<Reason> reasons(Subject one, Subject other, Pair pair, Kind kind, Meaning meaning) {
        var reasons = new ArrayList<Reason>();
        if (kind != Kind.TRANSLATION) {
            reasons.add(percent(Code.TEXT, pair.resemblance()));
        }
        if (meaning.isKnown()) {
            reasons.add(percent(Code.MEANING, meaning.cosine()));
        }
        Stream.of(
                        new Reason(
                                Code.FIGURES,
                                pair.one().figures().sharedWith(pair.other().figures())),
                        new Reason(Code.PEOPLE, sharedPeople(one, other)),
                        new Reason(Code.RIGHTS, shared(one.rights(), other.rights())),
                        new Reason(Code.ADDRESS, shared(one.addresses(), other.addresses())))
                .filter(reason -> !reason.values().isEmpty())
                .map(Reason::kept)
                .forEach(reasons::add);
        return reasons;
    }

    /** The names of who stands behind both. */
    public static List<String> sharedPeople(Subject one, Subject other) {
        return shared(one.people(), other.people());
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
