package io.mebuki.localstack.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, extracted once from the archive on the class path into this module's target folder. */
record PostgresBinaries(Path home) {
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    static PostgresBinaries extracted() {
        Path home = ProjectRoot.localStack("servers").resolve("target").resolve("postgres");
        if (!Files.exists(home)) {
            extractInto(home);
        }
        return new PostgresBinaries(home);
    }

    /** The words that start one of the programs. PostgreSQL refuses to run as root, so root takes off that name first. */
    List<String> command(String program) {
        String path = home.resolve("bin").resolve(program).toString();
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user", path) : List.of(path);
    }

    /** Beside its place first: several processes may extract at once, and any of them may be killed. */
    private static void extractInto(Path home) {
        try {
            Files.createDirectories(home.getParent());
            Path beside = Files.createTempDirectory(home.getParent(), "postgres-");
            Files.setPosixFilePermissions(beside, EXECUTABLE);
            try (InputStream archive = archive()) {
                extract(archive, beside);
            }
            try {
                Files.move(beside, home);
            } catch (IOException e) {
                Folders.delete(beside);
                if (!Files.exists(home)) {
                    throw e;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot extract PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String name = switch (system) {
            case "Linux amd64" -> "/postgres-linux-x86_64.txz";
            case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
            default -> throw new IOException("no PostgreSQL for " + system + ", only for Linux");
        };
        InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IOException(name + " is not on the class path");
        }
        return archive;
    }

    private static void extract(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(entry, tar, folder);
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(entry.getName() + " leads out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, EnumSet.copyOf(EXECUTABLE));
        }
    }
}
