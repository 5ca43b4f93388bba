package io.mebuki.platform.contract;

import io.mebuki.platform.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 and refuses what is not, where the usual decoders would put in replacement characters. */
public final class Utf8 {

    private Utf8() {}

    /** The text, or the problem 400. */
    public static String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Problems.malformed("The body is not valid UTF-8.");
        }
    }
}
