package io.mebuki.seeds.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which of the encodings that spreadsheets write a text is in. */
final class Charsets {

    /** The Shift_JIS of Windows, with its additional characters (CP932). */
    static final Charset CP932 = Charset.forName("windows-31j");

    private static final int HEAD = 256 << 10;
    private static final char MARK = '\uFEFF';

    private Charsets() {}

    /**
     * The text, without a byte order mark. What is in no encoding of the file reads as U+FFFD.
     *
     * @param said what the sender says of the encoding; null to find it out from the beginning of the file
     */
    static Reader reader(InputStream bytes, @Nullable Charset said) throws IOException {
        var head = bytes.readNBytes(HEAD);
        var charset = said == null ? detect(head) : meant(said);
        var all = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return withoutMark(new InputStreamReader(all, decoder));
    }

    /** Who says Shift_JIS means what Windows calls so: the standard one lacks ① and ㈱. */
    private static Charset meant(Charset said) {
        return said.name().equals("Shift_JIS") ? CP932 : said;
    }

    private static Charset detect(byte[] head) {
        if (beginsWith(head, 0xfe, 0xff) || beginsWith(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16; // "Unicode text" of a spreadsheet; the mark says in which order
        }
        return Stream.of(StandardCharsets.UTF_8, CP932)
                .filter(charset -> canBe(charset, head))
                .findFirst()
                .orElseThrow(() -> new TableException("body", "", "text in UTF-8 or Shift_JIS"));
    }

    private static boolean beginsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    /** The head may end inside a character. */
    private static boolean canBe(Charset charset, byte[] head) {
        var decoder = charset.newDecoder();
        var text = CharBuffer.allocate((int) Math.ceil(head.length * (double) decoder.maxCharsPerByte()));
        return !decoder.decode(ByteBuffer.wrap(head), text, head.length < HEAD).isError();
    }

    private static Reader withoutMark(Reader text) throws IOException {
        var reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != MARK) {
            reader.unread(first);
        }
        return reader;
    }
}
