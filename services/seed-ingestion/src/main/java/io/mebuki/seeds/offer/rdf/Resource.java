package io.mebuki.seeds.offer.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something, and what is said of it. Where it has no address, it is known only by what mentions it. */
public final class Resource implements Value {

    private final @Nullable String address;
    private final SequencedMap<Term, List<Value>> properties = new LinkedHashMap<>();

    private Resource(@Nullable String address) {
        this.address = address;
    }

    /**
     * Something that has an address.
     *
     * @param address one of our own, or checked by {@link Iri#of}
     */
    public static Resource at(String address) {
        return new Resource(address);
    }

    public static Resource nameless() {
        return new Resource(null);
    }

    public Resource is(Term type) {
        return says(Term.TYPE, type);
    }

    public Resource says(Term property, Value value) {
        properties.computeIfAbsent(property, first -> new ArrayList<>()).add(value);
        return this;
    }

    public Resource says(Term property, Stream<? extends Value> values) {
        values.forEach(value -> says(property, value));
        return this;
    }

    @Nullable
    String address() {
        return address;
    }

    SequencedMap<Term, List<Value>> properties() {
        return properties;
    }
}
