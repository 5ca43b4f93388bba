package io.mebuki.seeds.harvest.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files beside the project, read where they are. Tests that need one that isn't there are skipped. */
public final class Samples {

    private static final Path FOLDER = Path.of("../..")
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared")
            .resolve("data")
            .resolve("oai-pmh");

    private Samples() {}

    public static String read(String name) {
        var file = FOLDER.resolve(name);
        assumeThat(file).as("a sample that is not part of the project").exists();
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of those in a folder, in their order. */
    public static List<String> in(String folder) {
        assumeThat(FOLDER.resolve(folder))
                .as("samples that are not part of the project")
                .exists();
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> folder + '/' + file.getFileName()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
