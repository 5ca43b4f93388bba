package io.mebuki.seeds.offer.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** What a graph can be written in; the first is given to whoever takes anything. */
public enum Syntax {
    JSONLD("application/ld+json", JsonLd::of, "application/json"),
    TURTLE("text/turtle;charset=utf-8", Turtle::of, "application/x-turtle");

    private final MediaType type;
    private final Function<List<Resource>, String> writer;
    private final MediaType otherName;

    Syntax(String type, Function<List<Resource>, String> writer, String otherName) {
        this.type = MediaType.parseMediaType(type);
        this.writer = writer;
        this.otherName = MediaType.parseMediaType(otherName);
    }

    /** By the word that addresses have for it. */
    public static Optional<Syntax> named(String word) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.word().equals(word))
                .findFirst();
    }

    /** The one that is wanted most; empty when none of them is. */
    public static Optional<Syntax> accepted(List<MediaType> wanted) {
        var sorted = new ArrayList<>(wanted.isEmpty() ? List.of(MediaType.ALL) : wanted);
        MimeTypeUtils.sortBySpecificity(sorted);
        return sorted.stream()
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .filter(type -> type.getQualityValue() > 0)
                .flatMap(type -> Arrays.stream(values()).filter(syntax -> syntax.isA(type)))
                .findFirst();
    }

    public static List<MediaType> types() {
        return Arrays.stream(values()).map(Syntax::type).toList();
    }

    private boolean isA(MediaType wanted) {
        return wanted.includes(type) || wanted.equalsTypeAndSubtype(otherName);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public MediaType type() {
        return type;
    }

    public String write(List<Resource> graph) {
        return writer.apply(graph);
    }
}
