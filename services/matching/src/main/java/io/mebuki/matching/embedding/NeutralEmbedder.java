package io.mebuki.matching.embedding;

import io.mebuki.matching.text.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes out of each vector what all texts of its language and kind have in common. Vectors of such models crowd in a narrow cone, each
 * language in a place of its own; less the centre of the cone they spread, and texts of two languages are as near as what they say
 * (Libovický, Rosa and Fraser 2020, "On the Language Neutrality of Pre-trained Multilingual Representations"). The centre is that of
 * texts from all fields of research, so that no field is nearer to it than another.
 */
public final class NeutralEmbedder implements Embedder {

    private final Embedder model;
    private final Map<Language, List<String>> texts;
    private volatile Map<Kind, Map<Language, Vector.Centre>> centres = Map.of();

    /** @param texts of each language, whose centre is taken as soon as the model answers */
    public NeutralEmbedder(Embedder model, Map<Language, List<String>> texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Takes the centres now, and not when they are first needed. */
    public NeutralEmbedder prepared() {
        centres(Urgency.BULK);
        return this;
    }

    /** Without a lock: a search must not wait behind an index that waits for a model. */
    private Map<Kind, Map<Language, Vector.Centre>> centres(Urgency urgency) {
        if (centres.isEmpty()) {
            var found = new EnumMap<Kind, Map<Language, Vector.Centre>>(Kind.class);
            for (var kind : Kind.values()) {
                var ofKind = new EnumMap<Language, Vector.Centre>(Language.class);
                texts.forEach((language, some) -> ofKind.put(language, centre(some, kind, urgency)));
                found.put(kind, ofKind);
            }
            centres = found;
        }
        return centres;
    }

    private Vector.Centre centre(List<String> some, Kind kind, Urgency urgency) {
        return Vector.Centre.of(model.embed(some.stream().map(Text::of).toList(), kind, urgency));
    }

    @Override
    public String modelId() {
        return model.modelId() + "-neutral-1";
    }

    @Override
    public int dimensions() {
        return model.dimensions();
    }

    @Override
    public List<Vector> embed(List<Text> texts, Kind kind, Urgency urgency) {
        var known = centres(urgency);
        var once = List.copyOf(new LinkedHashSet<>(texts)); // a short text as a whole is its only sentence, too
        var raw = model.embed(once, kind, urgency);
        var neutral = new HashMap<Text, Vector>();
        for (int i = 0; i < raw.size(); i++) {
            var text = once.get(i);
            neutral.put(text, centre(known, kind, text).removedFrom(raw.get(i)));
        }
        return texts.stream()
                .map(text -> Objects.requireNonNull(neutral.get(text)))
                .toList();
    }

    private static Vector.Centre centre(Map<Kind, Map<Language, Vector.Centre>> centres, Kind kind, Text text) {
        var language = Language.of(text.head() + text.body());
        var centre = centres.getOrDefault(kind, Map.of()).get(language);
        if (centre == null) {
            throw new IllegalStateException("no texts of " + language + " were given");
        }
        return centre;
    }
}
