package io.mebuki.matching.analysis;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.text.Language;
import java.util.ArrayList;
import java.util.List;

/** A need whose whole and title have been read: enough to search with, while its sentences are read for the evidence. */
public final class Beginning {

    private final Language language;
    private final Sentential sentential;
    private final Embedder embedder;
    private final List<Vector> read;

    private Beginning(Language language, Sentential sentential, Embedder embedder, List<Vector> read) {
        this.language = language;
        this.sentential = sentential;
        this.embedder = embedder;
        this.read = read;
    }

    static Beginning of(Language language, Text whole, Sentential sentential, Embedder embedder) {
        var texts = new ArrayList<Text>();
        texts.add(whole);
        texts.addAll(sentential.titleTexts());
        var read = embedder.embed(texts, Kind.QUERY, Urgency.SEARCH);
        return new Beginning(language, sentential, embedder, read);
    }

    /** What is known so far, without passages and pieces. */
    public Reading reading() {
        var whole = sentential.headed(read.getFirst(), read.subList(1, read.size()));
        return new Reading(language, whole, List.of(), List.of());
    }

    /** Reads the sentences, which takes about as long again. */
    public Reading finish() {
        var vectors = new ArrayList<>(read.subList(1, read.size()));
        vectors.addAll(embedder.embed(sentential.bodyTexts(), Kind.QUERY, Urgency.SEARCH));
        return sentential.reading(language, read.getFirst(), vectors);
    }
}
