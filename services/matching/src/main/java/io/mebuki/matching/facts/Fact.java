package io.mebuki.matching.facts;

import io.mebuki.matching.text.Span;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** A quantity of something, as a sentence tells it. */
public final class Fact {

    private static final double SAME = 1e-9;

    private final Property property;
    private final Quantity quantity;
    private final Qualifier qualifier;
    private final Set<String> things;

    /** @param things what the sentence speaks of, as far as that matters: a film is not its substrate */
    Fact(Property property, Quantity quantity, Qualifier qualifier, Set<String> things) {
        this.property = property;
        this.quantity = quantity;
        this.qualifier = qualifier;
        this.things = Set.copyOf(things);
    }

    /** The quantity with its unit and the words of its bound, in code points of the sentence. */
    public Span span() {
        return quantity.span();
    }

    /** Whether it says how ready a technology is. There is one such thing in a text, whatever the words around it. */
    public boolean isReadiness() {
        return quantity.kind().equals(Facts.READINESS);
    }

    /** Whether both are about the same quantity of the same thing. */
    public boolean isAboutTheSameAs(Fact other) {
        return property.name().equals(other.property.name())
                && quantity.kind().equals(other.quantity.kind())
                && qualifier.fits(other.qualifier)
                && (things.isEmpty() || other.things.isEmpty() || !Collections.disjoint(things, other.things));
    }

    /** Whether what is stated meets this, which is asked for. False does not mean that it clashes. */
    public boolean isMetBy(Fact stated) {
        if (!property.covers() || !stated.quantity.isValue()) {
            return clash(stated).isEmpty();
        }
        double value = stated.quantity.high();
        return quantity.isAtMost() ? value <= quantity.high() : value >= quantity.low();
    }

    /** Where this, which is asked for, lies outside of what is stated of the same; none where it need not. */
    public Optional<Side> clash(Fact stated) {
        return outside(stated).filter(side -> !property.welcomes(side));
    }

    private Optional<Side> outside(Fact stated) {
        var other = stated.quantity;
        if (property.covers() ? other.isValue() : other.isValue() && quantity.isValue()) {
            return Optional.empty();
        }
        if (above(quantity.low(), other.high())) {
            return Optional.of(Side.ABOVE);
        }
        if (above(other.low(), quantity.high())) {
            return Optional.of(Side.BELOW);
        }
        return property.covers() && isReaching() ? beyond(other) : Optional.empty();
    }

    private boolean isReaching() {
        return quantity.reaching() || !(quantity.isAtMost() || quantity.isAtLeast());
    }

    private Optional<Side> beyond(Quantity other) {
        if (!quantity.isAtLeast() && above(quantity.high(), other.high())) {
            return Optional.of(Side.ABOVE);
        }
        return !quantity.isAtMost() && above(other.low(), quantity.low()) ? Optional.of(Side.BELOW) : Optional.empty();
    }

    private static boolean above(double one, double other) {
        return one > other && !(Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other)));
    }
}
