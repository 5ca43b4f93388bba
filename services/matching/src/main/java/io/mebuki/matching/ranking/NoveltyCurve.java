package io.mebuki.matching.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What novelty costs and brings, as it was measured: the stops of {@code novelty.tsv}, and straight lines between them. */
public final class NoveltyCurve {

    private static final String TABLE = "/novelty.tsv";

    private final List<Stop> stops;

    private NoveltyCurve(List<Stop> stops) {
        this.stops = stops;
    }

    /**
     * A measured novelty.
     *
     * @param novelty 0..1
     * @param relevanceKept nDCG@20 divided by that of the relevant mode
     * @param unexpectedAmongTen how many of the first ten are unexpected
     */
    public record Stop(double novelty, double relevanceKept, double unexpectedAmongTen) {

        private static Stop of(String line) {
            var columns = line.split("\t", -1);
            return new Stop(
                    Double.parseDouble(columns[0]), Double.parseDouble(columns[1]), Double.parseDouble(columns[2]));
        }

        private Stop towards(Stop other, double asked) {
            double share = (asked - novelty) / (other.novelty - novelty);
            return new Stop(
                    asked,
                    relevanceKept + share * (other.relevanceKept - relevanceKept),
                    unexpectedAmongTen + share * (other.unexpectedAmongTen - unexpectedAmongTen));
        }
    }

    /** The curve that comes with the service. */
    public static NoveltyCurve load() {
        try (var in = NoveltyCurve.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing from the class path");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return new NoveltyCurve(
                    lines.filter(line -> !line.startsWith("#")).map(Stop::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " can't be read", e);
        }
    }

    /** The measured stops, from 0 to 1. */
    public List<Stop> stops() {
        return stops;
    }

    /** What is to be expected of a novelty of 0..1. */
    public Stop at(double novelty) {
        for (int i = 1; i < stops.size(); i++) {
            if (novelty < stops.get(i).novelty()) {
                return stops.get(i - 1).towards(stops.get(i), novelty);
            }
        }
        return stops.getLast();
    }
}
