package io.mebuki.matching.facts;

import io.mebuki.matching.facts.Numerals.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds quantities with units in a sentence. */
final class Quantities {

    private static final Pattern TO = Pattern.compile("\\s?(?:-|~| to |から|ないし)\\s?");
    private static final Pattern AND = Pattern.compile(" and ");
    private static final Pattern BETWEEN = Pattern.compile("(?i)(?<![a-z])between $");
    private static final Pattern TOLERANCE = Pattern.compile("\\s?(?:±|\\+/-)\\s?");
    private static final Pattern SCALE_BEFORE = Pattern.compile(
            "(?i)(?<![a-z])(TRL|pH)(?:[ -]?(?:level|value|レベル|値))?"
                    + "\\s?(?:(?:must|should|of|is|be|has|to|at|least|most|about|above|below|over|under|最低|少なくとも)\\s?)*[:=はが]?\\s?(?:[≥≤<>]=?)?\\s?$");
    private static final int FARTHEST = 40;
    private static final Pattern MONEY_BEFORE = Pattern.compile("([$¥€])\\s?$");
    private static final Map<String, String> MONEY = Map.of("$", "USD", "¥", "JPY", "€", "EUR");
    private static final Pattern EACH_BEFORE = Pattern.compile("(?:毎[秒分時]|[秒分時]速)約?$");
    private static final Pattern ANGLE = Pattern.compile("(?i)角|傾|回転|首を?振|angle|tilt|rotat|inclin|bend|曲げ");
    private static final Pattern BARE_DEGREE = Pattern.compile("\\s?(?:度|degrees?)");
    /** Below this, 度 counts times. */
    private static final double FEWEST_DEGREES = 4;

    /** Dates, fractions, ordinals and the like look like quantities and are none. */
    private static final Pattern NOTHING = Pattern.compile("分の[\\d一-九]|[度回日年]目|度の?合|[ -]?degrees? of freedom"
            + "|円[形筒盤板柱周錐]|日[本曜]|年[度代生]|度[々重]|時|(?<=(?:19|20)\\d\\d)年(?!間)");

    private final Folded folded;
    private final String text;

    private Quantities(Folded folded) {
        this.folded = folded;
        this.text = folded.text();
    }

    /** A quantity and its place in the folded text. */
    record Placed(Quantity quantity, int start, int end) {}

    /**
     * The unit of a number.
     *
     * @param start where the number begins, or the sign or scale before it
     * @param end where the unit ends
     */
    private record Measure(Unit unit, int start, int end) {}

    /** The quantities of a text in their order. */
    static List<Placed> in(Folded folded) {
        return new Quantities(folded).all();
    }

    private List<Placed> all() {
        var all = new ArrayList<Placed>();
        for (var number = Numerals.next(text, 0); number != null; ) {
            var found = beginningWith(number);
            if (found != null) {
                all.add(found);
            }
            number = Numerals.next(text, found == null ? number.end() : Math.max(number.end(), found.end()));
        }
        return all;
    }

    private @Nullable Placed beginningWith(Numeral number) {
        var range = range(number);
        if (range != null) {
            return range;
        }
        var measure = measure(number);
        if (measure == null) {
            return null;
        }
        double value = measure.unit().toBase().applyAsDouble(number.value());
        var said = Bound.around(text, number.start(), measure.end());
        boolean deviation = TOLERANCE
                .matcher(text.substring(0, number.start()))
                .results()
                .anyMatch(match -> match.end() == number.start());
        if (said == null) {
            double low = deviation ? Double.NEGATIVE_INFINITY : value;
            return placed(measure.unit(), low, value, false, measure.start(), measure.end());
        }
        boolean atLeast = said.bound() == Bound.AT_LEAST;
        return placed(
                measure.unit(),
                atLeast ? value : Double.NEGATIVE_INFINITY,
                atLeast ? Double.POSITIVE_INFINITY : value,
                said.isReaching(),
                Math.min(measure.start(), said.start()),
                said.end());
    }

    private Placed placed(Unit unit, double low, double high, boolean reaching, int start, int end) {
        return new Placed(new Quantity(unit.kind(), low, high, reaching, folded.span(start, end)), start, end);
    }

    /** Two numbers that make one range; the unit may stand behind the second only. */
    private @Nullable Placed range(Numeral first) {
        var own = measure(first);
        int end = own == null ? first.end() : own.end();
        var tolerance = TOLERANCE.matcher(text).region(end, text.length());
        boolean isTolerance = tolerance.lookingAt();
        int next = isTolerance ? tolerance.end() : behindTo(first, end);
        var second = next < 0 ? null : Numerals.at(text, next);
        if (second == null) {
            return null;
        }
        var measure =
                own != null && isScale(first) ? new Measure(own.unit(), own.start(), second.end()) : measure(second);
        if (measure == null) {
            return null;
        }
        double low = isTolerance ? first.value() - second.value() : first.value();
        double high = isTolerance ? first.value() + second.value() : second.value();
        var unit = own == null || isTolerance ? measure.unit() : own.unit();
        double from = unit.toBase().applyAsDouble(low);
        double to = measure.unit().toBase().applyAsDouble(high);
        return from < to && unit.kind().equals(measure.unit().kind())
                ? placed(measure.unit(), from, to, true, own == null ? first.start() : own.start(), measure.end())
                : null;
    }

    private int behindTo(Numeral first, int end) {
        var to = TO.matcher(text).region(end, text.length());
        if (to.lookingAt()) {
            return to.end();
        }
        var and = AND.matcher(text).region(end, text.length());
        boolean between = BETWEEN.matcher(text.substring(0, first.start())).find();
        return between && and.lookingAt() ? and.end() : -1;
    }

    private boolean isScale(Numeral number) {
        return SCALE_BEFORE.matcher(text.substring(0, number.start())).find();
    }

    private @Nullable Measure measure(Numeral number) {
        int from = Math.max(0, number.start() - FARTHEST);
        var before = text.substring(from, number.start());
        var scale = SCALE_BEFORE.matcher(before);
        if (scale.find()) {
            return new Measure(
                    Units.of("1", scale.group(1).equalsIgnoreCase("TRL") ? "TRL" : "pH"),
                    from + scale.start(1),
                    number.end());
        }
        var money = MONEY_BEFORE.matcher(before);
        if (money.find()) {
            return new Measure(
                    Units.of("1", MONEY.getOrDefault(money.group(1), "money")), from + money.start(1), number.end());
        }
        if (NOTHING.matcher(text)
                        .region(number.end(), text.length())
                        .useTransparentBounds(true)
                        .lookingAt()
                && !text.startsWith("時間", number.end())) {
            return null;
        }
        var found = Units.at(text, number.end());
        return found == null ? null : inContext(number, before, found);
    }

    private @Nullable Measure inContext(Numeral number, String before, Units.Found found) {
        if (BARE_DEGREE.matcher(text.substring(number.end(), found.end())).matches()) {
            boolean angle = ANGLE.matcher(text).find();
            boolean times = !angle && number.value() < FEWEST_DEGREES && number.value() > 0;
            return times
                    ? null
                    : new Measure(angle ? Units.of("deg", "angle") : found.unit(), number.start(), found.end());
        }
        var each = EACH_BEFORE.matcher(before);
        if (!each.find()) {
            return new Measure(found.unit(), number.start(), found.end());
        }
        var period = each.group().contains("秒") ? "s" : each.group().contains("分") ? "min" : "h";
        int start = number.start() - each.group().length();
        return Units.each(found, period)
                .map(unit -> new Measure(unit, start, found.end()))
                .orElse(null);
    }
}
