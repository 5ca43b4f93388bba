package io.mebuki.matching.ranking;

import io.mebuki.matching.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The figures of {@code ranking.properties}, read by name; a missing or unreadable one names itself. */
public final class Settings {

    private final Properties properties;

    Settings(Properties properties) {
        this.properties = properties;
    }

    /** The figures that were measured, as they come with the service. */
    public static Settings load() {
        var properties = new Properties();
        try (var in = Settings.class.getResourceAsStream("/ranking.properties")) {
            if (in == null) {
                throw new IllegalStateException("ranking.properties is missing from the class path");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("ranking.properties can't be read", e);
        }
        return new Settings(properties);
    }

    /** How much meaning counts against words, 0..1; pairs of languages have no direction. */
    double semanticWeight(Language one, Language other) {
        var pair = one == other ? one.code() + "-" + one.code() : "en-ja";
        return share("weight.semantic." + pair);
    }

    /** How cosines of whole texts and passages read. */
    Scale scale() {
        return scale("cosine");
    }

    /** How cosines of sentences read. */
    Scale sentenceScale() {
        return scale("cosine.sentence");
    }

    private Scale scale(String kind) {
        return new Scale(number(kind + ".unrelated"), number(kind + ".same"));
    }

    /** The score from which on a match is told. */
    public double goodMatch() {
        return share("match.good");
    }

    /** The score from which on a match is told as a strong one. */
    public double strongMatch() {
        return share("match.strong");
    }

    double share(String name) {
        double value = number(name);
        if (value < 0 || value > 1) {
            throw new IllegalStateException(name + " is " + value + " in ranking.properties, expected 0..1");
        }
        return value;
    }

    double number(String name) {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(name + " is missing in ranking.properties");
        }
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + " is '" + value + "' in ranking.properties, expected a number", e);
        }
    }
}
