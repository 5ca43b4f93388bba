package io.mebuki.matching.facts;

import io.mebuki.matching.facts.Quantities.Placed;
import io.mebuki.matching.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads facts out of sentences: what a need asks for, and what a seed states. In doubt there is no fact. */
public final class Facts {

    static final Kind READINESS = Units.of("1", "TRL").kind();

    /** What is now, elsewhere or some day is neither asked for nor stated. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)legacy|current(?:ly)?\\b(?! of| density|s? (?:must|should))|at present|today|existing"
                    + "|conventional|so far|until now|at the moment|competing|comparable|commercial|typical|previous|unlike|whereas|instead of"
                    + "|\\baims?\\b|\\bgoal|\\btarget|\\bplan(?:s|ned)?\\b|現在|現状|今は|今の|従来|既存|これまで|一般的|一般の|市販|通常|目標|目指|予定|他社");

    private static final Pattern FUTURE = Pattern.compile("(?i)\\baims?\\b|\\bgoal|\\btarget|目標|目指");
    private static final Pattern UNUSABLE =
            Pattern.compile("(?i)(?:cannot|can't|can not|do(?:es)? not|don't|doesn't|unable to|must not|not (?:be )?)"
                    + "\\s?(?:be )?(?:us|operat|work|function|withst|stable|surviv|appl|suit|run)|unstable|unsuitable|unusable"
                    + "|使えな|使えませ|使用できな|使用できませ|動作しな|動作しませ|動作できな|適用できな|耐えられな|耐えませ|不安定|不可");
    private static final Pattern FAILS = Pattern.compile(
            "(?i)(?<!not |without |n't |never |\\bno |any )(?:degrad|decompos|\\bmelts|\\bsoften|\\bfails?\\b|\\bbreaks?\\b|\\bburns?\\b|\\bdeform|\\bcrack|\\bloses)"
                    + "|(?:劣化|分解|変形|軟化|故障)(?!し?(?:な|ず|ませ|にく|難)|せず|[をも]?(?:防|抑|な|し?な)|が?(?:な|少))|(?:溶け|壊れ|割れ)(?!な|ず|ませ|にく|難)");
    private static final Pattern BEARS =
            Pattern.compile("(?i)耐|withst[ao]|resist|endur|tolerat|designed for|最大|最高|maxim");
    private static final Pattern APART = Pattern.compile(
            "(?i)[;、。]|,(?!\\d)| (?:and|while|but|with|whereas) (?!up|above|higher|more|over|below|less|\\d)");
    private static final Map<String, Pattern> THINGS = Map.of(
            "film", Pattern.compile("(?i)film|coating|layer|membrane|膜|コート|コーティング|層"),
            "substrate", Pattern.compile("(?i)substrate|基板|基材|母材"),
            "wire", Pattern.compile("(?i)\\bwire|cable|fib(?:er|re)|線材|ケーブル|ワイヤ|繊維"),
            "pipe", Pattern.compile("(?i)\\bpipe|\\btub(?:e|ing)|配管|チューブ"),
            "hole", Pattern.compile("(?i)\\bhole|\\bpore|孔|穴"),
            "lens", Pattern.compile("(?i)\\blens|レンズ"),
            "cell", Pattern.compile("(?i)batter|電池|バッテリ"),
            "motor", Pattern.compile("(?i)motor|モータ"));

    private static final Pattern DEMAND = Pattern.compile(
            "(?i)(?<![a-z])(?:must|shall|should|needs?|needed|wants?|requir\\w*|ha(?:s|ve) to|would like"
                    + "|may not|cannot be|looking for|seek\\w*|wish|hope|desir\\w*|goal|objective|target|threshold)(?![a-z])"
                    + "|たい|ほしい|欲し|必要|なければ|条件|こと。?$|不可|求め|希望|望まし|望み|てはいけ|てはなら|探し|さがし|ください|下さい|目標|要求|要件");
    private static final int LINE = 50;
    private static final String ACCURACY = "accuracy";

    /** Properties that a thing has several of. */
    private static final Set<String> QUALIFIED = Set.of(
            "efficiency", "strength", "diameter", "thickness", ACCURACY, "resolution", "yield", "bandwidth", "loss");

    /** Words that stand behind a quantity count as this much farther away, in characters. */
    private static final int BEHIND = 8;

    /** Words farther behind a quantity than this speak of something else. */
    private static final int FARTHEST_BEHIND = 20;

    private final Folded folded;
    private final String text;
    private final List<Placed> quantities;

    private Facts(String sentence) {
        this.folded = Folded.of(sentence);
        this.text = folded.text();
        this.quantities = Quantities.in(folded);
    }

    /** A property and how it is called more closely. */
    private record Named(Property property, Qualifier qualifier) {

        static Named plainly(Property property) {
            return new Named(property, Qualifier.NONE);
        }

        Fact fact(Quantity quantity, Set<String> things) {
            return new Fact(property, quantity, qualifier, things);
        }
    }

    /** A stretch of the folded text. */
    private record Clause(int start, int end, String text) {}

    /** What a sentence of a need asks for. */
    public static List<Fact> asked(String sentence) {
        return new Facts(sentence).asked();
    }

    /** What a sentence of a seed states. */
    public static List<Fact> stated(String sentence) {
        return new Facts(sentence).stated();
    }

    /** A technology readiness level that is the least asked for. */
    public static Fact askedReadiness(int level, Span span) {
        return readiness(new Quantity(READINESS, level, Double.POSITIVE_INFINITY, false, span));
    }

    /** A technology readiness level that is reached. */
    public static Fact statedReadiness(int level, Span span) {
        return readiness(new Quantity(READINESS, level, level, false, span));
    }

    private static Fact readiness(Quantity level) {
        return new Fact(Property.alone(READINESS), level, Qualifier.NONE, Set.of());
    }

    private List<Fact> asked() {
        if (quantities.isEmpty() || !isDemand()) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        for (var placed : quantities) {
            var clause = clause(placed);
            var quantity = isReadiness(placed) && placed.quantity().isValue()
                    ? placed.quantity().atLeast()
                    : placed.quantity();
            boolean unfit = UNUSABLE.matcher(clause.text()).find()
                    || FAILS.matcher(clause.text()).find();
            if (!unfit && !isHigherLevel(placed)) {
                property(placed, clause)
                        .filter(named -> named.property().covers() || isLimit(named.property(), quantity))
                        .filter(named -> !isError(named.property(), quantity))
                        .ifPresent(named -> facts.add(named.fact(quantity, things(clause))));
            }
        }
        return facts;
    }

    /** "Mirrors of up to 2 m" have to be possible; "up to 500 yen" is a limit, since less is better. */
    private static boolean isLimit(Property property, Quantity quantity) {
        return quantity.isAtLeast()
                || (quantity.isAtMost() && (!quantity.reaching() || property.sense() == Property.Sense.LESS));
    }

    /** An "accuracy of 10 %" is an error, and its bounds may be meant either way. */
    private static boolean isError(Property property, Quantity quantity) {
        double share = quantity.isAtLeast() ? quantity.low() : quantity.high();
        return property.name().equals(ACCURACY) && property.sense() == Property.Sense.MORE && share < .5;
    }

    /** A line of a list ("Weight: 5 kg or less") asks without saying so. */
    private boolean isDemand() {
        boolean elsewhere =
                ELSEWHERE.matcher(text).find() && !FUTURE.matcher(text).find();
        return !elsewhere && (DEMAND.matcher(text).find() || text.length() <= LINE);
    }

    private List<Fact> stated() {
        if (quantities.isEmpty()) {
            return List.of();
        }
        boolean elsewhere = ELSEWHERE.matcher(text).find();
        var facts = new ArrayList<Fact>();
        for (var placed : quantities) {
            var clause = clause(placed);
            if (!elsewhere || isReadiness(placed)) {
                property(placed, clause)
                        .ifPresent(named -> facts.add(
                                named.fact(reached(named.property(), placed.quantity(), clause), things(clause))));
            }
        }
        return facts;
    }

    /** What "fails above 750 °C" or "withstands 750 °C" says of where something can be used. */
    private static Quantity reached(Property property, Quantity quantity, Clause clause) {
        if (!property.covers()) {
            return quantity;
        }
        boolean fails = FAILS.matcher(clause.text()).find();
        if (fails || UNUSABLE.matcher(clause.text()).find()) {
            return quantity.isValue() && fails ? quantity.atMost() : quantity.negated();
        }
        return quantity.isValue() && BEARS.matcher(clause.text()).find() ? quantity.atMost() : quantity;
    }

    /** Whoever wants a technology brought from one level to another asks for the first. */
    private boolean isHigherLevel(Placed placed) {
        return isReadiness(placed)
                && quantities.stream()
                        .filter(Facts::isReadiness)
                        .anyMatch(other ->
                                other.quantity().low() < placed.quantity().low());
    }

    private static boolean isReadiness(Placed placed) {
        return placed.quantity().kind().equals(READINESS);
    }

    private Clause clause(Placed placed) {
        int start = 0;
        int end = text.length();
        for (Matcher apart = APART.matcher(text); apart.find(); ) {
            if (apart.end() <= placed.start()) {
                start = apart.end();
            } else if (apart.start() >= placed.end()) {
                end = apart.start();
                break;
            }
        }
        return new Clause(start, end, text.substring(start, end));
    }

    /** The property whose words stand nearest in the clause; in the sentence, where it has one quantity only. */
    private Optional<Named> property(Placed placed, Clause clause) {
        var properties = Property.of(placed.quantity().kind());
        if (properties.isEmpty()) {
            return Optional.of(Named.plainly(Property.alone(placed.quantity().kind())));
        }
        var near = nearest(properties, placed, clause);
        if (near == null && quantities.size() == 1) {
            near = nearest(properties, placed, new Clause(0, text.length(), text));
        }
        return near == null
                ? properties.stream().filter(Property::isUsual).findFirst().map(Named::plainly)
                : Optional.of(near);
    }

    private static @Nullable Named nearest(List<Property> properties, Placed placed, Clause clause) {
        Named nearest = null;
        int least = Integer.MAX_VALUE;
        for (var property : properties) {
            for (var words = property.words().matcher(clause.text()); !property.isUsual() && words.find(); ) {
                int distance = distance(clause.start() + words.start(), clause.start() + words.end(), placed);
                if (distance < least) {
                    least = distance;
                    nearest = new Named(
                            property,
                            QUALIFIED.contains(property.name())
                                    ? Qualifier.before(clause.text(), words.start())
                                    : Qualifier.NONE);
                }
            }
        }
        return nearest;
    }

    private static int distance(int start, int end, Placed placed) {
        if (end <= placed.start()) {
            return placed.start() - end;
        }
        int behind = Math.max(0, start - placed.end());
        return behind > FARTHEST_BEHIND ? Integer.MAX_VALUE : behind + BEHIND;
    }

    private static Set<String> things(Clause clause) {
        var things = new HashSet<String>();
        THINGS.forEach((name, words) -> {
            if (words.matcher(clause.text()).find()) {
                things.add(name);
            }
        });
        return things;
    }
}
