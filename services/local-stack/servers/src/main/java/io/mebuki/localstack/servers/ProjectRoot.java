package io.mebuki.localstack.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The checkout whose {@code target} folders the servers start from. */
public final class ProjectRoot {
    private static final String MARK = "<artifactId>mebuki</artifactId>";

    private ProjectRoot() {}

    /** The folder named by {@code -Dmebuki.root}, else the nearest one above the working directory with our pom. */
    public static Path find() {
        String named = System.getProperty("mebuki.root");
        Path start = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (isRoot(folder)) {
                return folder;
            }
        }
        throw new IllegalStateException(
                start + " is not inside the mebuki project: run from there, or set -Dmebuki.root=<its folder>");
    }

    static Path localStack(String module) {
        return find().resolve("services").resolve("local-stack").resolve(module);
    }

    /** @throws IllegalStateException naming what to run, when the file has not been built */
    static Path built(Path file, String module) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: run mvn -pl services/local-stack/" + module
                    + " package -DskipTests in " + find());
        }
        return file;
    }

    private static boolean isRoot(Path folder) {
        Path pom = folder.resolve("pom.xml");
        try {
            return Files.isDirectory(folder.resolve("services"))
                    && Files.exists(pom)
                    && Files.readString(pom).contains(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
