package io.mebuki.seeds.testing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Seeds as JSON. */
public final class Rows {

    private Rows() {}

    public static String seed(String sourceId, String title) {
        return """
                {"sourceId":"%s","title":"%s","description":"A description of %s."}""".formatted(sourceId, title, sourceId);
    }

    /** A file of seeds {@code prefix-0}, {@code prefix-1}, … with about a kilobyte each. */
    public static String file(String prefix, int rows, String title) {
        return IntStream.range(0, rows)
                .mapToObj(number ->
                        """
                {"sourceId":"%s-%d","title":"%s %d","description":"%s","language":"ja","keywords":["触媒","catalyst"]}""".formatted(prefix, number, title, number, "多孔質の触媒を低温で焼く方法。 A porous catalyst. ".repeat(15)))
                .collect(Collectors.joining("\n"));
    }
}
