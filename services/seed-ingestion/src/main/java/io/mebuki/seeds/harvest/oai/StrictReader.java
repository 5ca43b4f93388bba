package io.mebuki.seeds.harvest.oai;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text in the encoding that its byte order mark or XML declaration names, else UTF-8. What is wrong in it ends the reading, where the
 * parser's own reader would put a replacement character; and only after all that is right before it has been given.
 */
final class StrictReader extends Reader {

    private static final int AT_ONCE = 8192;
    private static final int HEAD = 256;
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE).flip();
    private final CharBuffer chars = CharBuffer.allocate(AT_ONCE).flip();
    private boolean ended;

    private StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder();
    }

    static StrictReader of(InputStream in) throws IOException {
        var head = in.readNBytes(HEAD);
        var mark = Mark.of(head);
        var rest = new ByteArrayInputStream(head, mark.bytes.length, head.length - mark.bytes.length);
        return new StrictReader(new SequenceInputStream(rest, in), mark == Mark.NONE ? declared(head) : mark.charset);
    }

    private static Charset declared(byte[] head) throws UnsupportedEncodingException {
        var declaration = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declaration.find() ? named(declaration.group(1)) : StandardCharsets.UTF_8;
    }

    /** What is called Shift_JIS mostly has the characters of its extension by Windows too. */
    private static Charset named(String name) throws UnsupportedEncodingException {
        try {
            return Charset.forName(name.toLowerCase(Locale.ROOT).equals("shift_jis") ? "windows-31j" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UnsupportedEncodingException("it declares an encoding that nobody knows, '%s'".formatted(name));
        }
    }

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 0xfe, 0xff),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xff, 0xfe),
        NONE(StandardCharsets.UTF_8);

        private final Charset charset;
        private final byte[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                this.bytes[i] = (byte) bytes[i];
            }
        }

        private static Mark of(byte[] head) {
            return Arrays.stream(values())
                    .filter(mark -> head.length >= mark.bytes.length
                            && Arrays.equals(head, 0, mark.bytes.length, mark.bytes, 0, mark.bytes.length))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        while (!chars.hasRemaining()) {
            if (!decode()) {
                return -1;
            }
        }
        int read = Math.min(most, chars.remaining());
        chars.get(into, from, read);
        return read;
    }

    /** False at the end. What is malformed stays where it is, so that it is found again once all before it is read. */
    private boolean decode() throws IOException {
        chars.clear();
        var result = decoder.decode(bytes, chars, ended);
        chars.flip();
        if (chars.hasRemaining()) {
            return true;
        }
        if (result.isError()) {
            result.throwException();
        }
        if (ended) {
            return false;
        }
        fill();
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
