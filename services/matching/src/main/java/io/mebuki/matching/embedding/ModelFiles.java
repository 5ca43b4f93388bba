package io.mebuki.matching.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The model's folder. Its files are checked against the sums of the build this code was measured with before they are used. */
record ModelFiles(Path folder) {

    static final String MODEL_ID = "multilingual-e5-small-int8-1";

    private static final String MODEL = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";
    private static final Map<String, String> SUMS = Map.of(
            MODEL, "32d14141a06bd6ad2aec3ac00f055bc694c29e1847a9d75ddd7ec87d6e497fa1",
            TOKENIZER, "7e95306bd30cac72b003a23e620eceeaf0c201d800e541bf6d8849c86ee21dbe");

    Path model() {
        return checked(MODEL);
    }

    Path tokenizer() {
        return checked(TOKENIZER);
    }

    private Path checked(String name) {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new EmbeddingException("The embedding model's file " + file
                    + " is missing: set MEBUKI_EMBEDDING_MODEL to the" + " folder that holds " + MODEL + " and "
                    + TOKENIZER + " (services/matching/model in the sources)");
        }
        var sum = sha256(file);
        if (!sum.equals(SUMS.get(name))) {
            throw new EmbeddingException("The embedding model's file " + file + " is corrupt: its SHA-256 is " + sum
                    + ", expected " + SUMS.get(name) + "; copy it again from services/matching/model");
        }
        return file;
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new EmbeddingException("The embedding model's file " + file + " can't be read: " + e.getMessage(), e);
        }
    }
}
