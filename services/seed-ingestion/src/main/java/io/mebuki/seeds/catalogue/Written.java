package io.mebuki.seeds.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A content as it is stored: its JSON, and the hash that tells whether another one is the same.
 *
 * @param hash SHA-256 of the JSON in UTF-8
 */
record Written(String json, byte[] hash) {

    static Written of(SeedContent content, JsonMapper mapper) {
        var json = mapper.writeValueAsString(content);
        return new Written(json, sha256(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
