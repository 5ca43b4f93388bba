package io.mebuki.matching.ranking;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * The figures that were measured, but for those that a file has of its own.
     *
     * @throws UncheckedIOException when it can't be read
     * @throws IllegalStateException when it has a figure that nobody knows, or one that is no number
     */
    public static Settings load(Path file) {
        var own = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            own.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
        var all = load().properties;
        for (var name : own.stringPropertyNames()) {
            if (!all.containsKey(name)) {
                throw new IllegalStateException(file + " has " + name + ", which ranking.properties does not know");
            }
            all.setProperty(name, own.getProperty(name));
        }
        var settings = new Settings(all);
        all.stringPropertyNames().forEach(settings::number);
        return settings;
    }

    /** The same figures but for one. */
    public Settings with(String name, double value) {
        var changed = new Properties();
        changed.putAll(properties);
        changed.setProperty(name, String.valueOf(value));
        return new Settings(changed);
    }

    /** How much meaning counts against words, 0..1. */
    double semanticWeight(Query query) {
        return share(named("weight.semantic." + query.language().code(), query));
    }

    /** How much the best passage counts in meaning, against the whole text, 0..1, of what is in the query's language. */
    double passageShare(Query query) {
        return share(named("share.passage." + query.language().code(), query));
    }

    /** The same of what is in another language. */
    double foreignPassageShare() {
        return share("share.passage.foreign");
    }

    /** The figure's name for long texts, where it has one. */
    private String named(String name, Query query) {
        boolean isLong = query.length() >= number("long.from");
        return isLong && properties.containsKey(name + ".long") ? name + ".long" : name;
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

    /** The figure of a name. */
    public double number(String name) {
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
