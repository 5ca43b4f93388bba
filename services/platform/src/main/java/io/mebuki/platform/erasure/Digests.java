package io.mebuki.platform.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** By what a person is recognized and not read. */
public final class Digests {

    private Digests() {}

    /** Is another one in each erasure, so that nobody sees from two of them that they are about the same person. */
    public static String ofPerson(UUID erasure, UUID publisher, String sourceId) {
        try {
            var text = erasure + "/" + publisher + "/" + sourceId;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
