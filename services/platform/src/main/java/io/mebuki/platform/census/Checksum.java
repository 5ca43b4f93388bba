package io.mebuki.platform.census;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Checksums over ids and versions: the exclusive or of the first 64 bits of each one's SHA-256, so that order does not matter and two
 * parts are put together like two things. PostgreSQL and Java come to the same.
 */
public final class Checksum {

    /** The checksum of rows with the columns {@code id} and {@code version}. */
    public static final String SQL = """
            bit_xor(('x' || encode(substring(sha256(convert_to(id::text || ':' || version, 'UTF8')) from 1 for 8), 'hex'))::bit(64)::bigint)
            """;

    /** The bucket of a row with the column {@code id}. */
    public static final String BUCKET_SQL = "get_byte(uuid_send(id), 15)";

    private static final int LAST_BYTE = 0xff;

    private Checksum() {}

    /** The checksum of one thing. */
    public static long of(UUID id, long version) {
        var digest = sha256().digest((id + ":" + version).getBytes(US_ASCII));
        return ByteBuffer.wrap(digest).getLong();
    }

    /** The bucket that a thing belongs to. */
    public static int bucket(UUID id) {
        return (int) (id.getLeastSignificantBits() & LAST_BYTE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
