package io.mebuki.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The model that matching reads texts with, which is a large file of the checkout and so may have come in cut short. */
final class EmbeddingModel {
    /** A row of the table in the model's README: file, size, checksum. */
    private static final Pattern ROW = Pattern.compile("\\| ([\\w.]+) \\([^)]*\\) \\| ([0-9a-f]{64}) \\|");

    private EmbeddingModel() {}

    static Path folder(Path root) {
        return root.resolve("services").resolve("matching").resolve("model");
    }

    static void check(Path root) {
        Path folder = folder(root);
        try {
            for (MatchResult row : ROW.matcher(Files.readString(folder.resolve("README.md")))
                    .results()
                    .toList()) {
                Path file = folder.resolve(row.group(1));
                if (!Files.exists(file) || !sha256(file).equals(row.group(2))) {
                    throw new Refusal(file + " is missing or damaged: run git checkout -- " + root.relativize(file));
                }
            }
        } catch (IOException e) {
            throw new Refusal("cannot read the embedding model in " + folder + ": " + e.getMessage());
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) content).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
