package io.mebuki.matching.laboratory;

import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.fields.ResearchFields;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures the service as a function of how many seeds there are. Started by {@code mvn package -DskipTests -Pscale -pl
 * services/matching -am}; {@code -Dscale.sizes} names the numbers of seeds, {@code -Dscale.data} the folder of sets.
 */
final class Scale {

    private static final Path PROJECT = Path.of("..", "..");
    private static final Path WORK = PROJECT.resolve(".local-stack");

    private Scale() {}

    public static void main(String[] arguments) {
        var data = PROJECT.resolve(arguments[0]);
        try (var model = OnnxEmbedder.load(Path.of("model"), 2);
                var cache = new CachedEmbedder(model, WORK.resolve("laboratory"))) {
            var fields = ResearchFields.load().descriptions();
            var crowd = new Crowd(data, new NeutralEmbedder(cache, fields));
            Arrays.stream(arguments[1].split(",", -1))
                    .mapToInt(Integer::parseInt)
                    .forEach(size -> {
                        try (var shelf = new Shelf(WORK.resolve("scale").resolve(Integer.toString(size)))) {
                            double rate = shelf.fill(crowd, size);
                            System.out.printf(
                                    "%d seeds: written %.0f a second, %.2f GB, %d segments, server %.2f GB%n",
                                    size, rate, shelf.disk() / 1e9, shelf.segments(), shelf.memory() / 1e9);
                        }
                    });
        }
        System.exit(0);
    }
}
