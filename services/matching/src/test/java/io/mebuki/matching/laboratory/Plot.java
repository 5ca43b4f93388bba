package io.mebuki.matching.laboratory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A line chart over 0..1 by 0..1, as SVG. */
record Plot(String title, String across, String up, List<Line> lines) {

    private static final int SIDE = 300;
    private static final int LEFT = 55;
    private static final int TOP = 40;
    private static final int LEGEND = 260;
    private static final List<String> COLOURS =
            List.of("#1b6e4f", "#b5482f", "#3a5ea8", "#8a5a00", "#6b3fa0", "#00798c", "#9c2c64", "#4b4b4b", "#7a8b00");

    /** Points in the order in which they are joined. */
    record Line(String name, List<Point> points) {}

    /** Both 0..1. */
    record Point(double across, double up) {}

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String svg() {
        var drawn = new StringBuilder();
        drawn.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">%n",
                LEFT + SIDE + LEGEND,
                TOP + SIDE + 50));
        drawn.append(String.format(
                Locale.ROOT, "<title>%s</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n", title));
        drawn.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"20\" font-size=\"14\">%s</text>%n", LEFT, title));
        drawn.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>%n", LEFT, TOP + SIDE + 40, across));
        drawn.append(String.format(
                Locale.ROOT,
                "<text x=\"14\" y=\"%d\" transform=\"rotate(-90 14 %d)\">%s</text>%n",
                TOP + SIDE,
                TOP + SIDE,
                up));
        for (int i = 0; i <= 4; i++) {
            drawn.append(grid(i / 4.0));
        }
        for (int i = 0; i < lines.size(); i++) {
            drawn.append(line(lines.get(i), i));
        }
        return drawn.append("</svg>\n").toString();
    }

    private static String grid(double at) {
        return String.format(
                        Locale.ROOT,
                        "<path d=\"M%.1f %d V%d M%d %.1f H%d\" stroke=\"#ddd\"/>%n",
                        x(at),
                        TOP,
                        TOP + SIDE,
                        LEFT,
                        y(at),
                        LEFT + SIDE)
                + String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.2f</text>%n",
                        x(at),
                        TOP + SIDE + 18,
                        at)
                + String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>%n",
                        LEFT - 6,
                        y(at) + 4,
                        at);
    }

    private static String line(Line line, int number) {
        var colour = COLOURS.get(number % COLOURS.size());
        var points = line.points().stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.across()), y(point.up())))
                .collect(Collectors.joining(" "));
        int at = TOP + 10 + 18 * number;
        return String.format(
                        Locale.ROOT,
                        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                        points,
                        colour)
                + String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
                        LEFT + SIDE + 15,
                        at,
                        colour,
                        line.name());
    }

    private static double x(double value) {
        return LEFT + SIDE * Math.clamp(value, 0, 1);
    }

    private static double y(double value) {
        return TOP + SIDE * (1 - Math.clamp(value, 0, 1));
    }
}
