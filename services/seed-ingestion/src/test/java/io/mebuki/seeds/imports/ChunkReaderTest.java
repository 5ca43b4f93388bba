package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkReaderTest {

    private static List<Line> readAll(byte[] file, int mostRows) {
        var lines = new ArrayList<Line>();
        var position = Position.START;
        while (true) {
            var chunk = ChunkReader.read(number -> piece(file, number), file.length, position, mostRows);
            assertThat(chunk.lines()).hasSizeLessThanOrEqualTo(mostRows);
            lines.addAll(chunk.lines());
            if (chunk.last()) {
                return lines;
            }
            assertThat(chunk.next().nextByte()).as("it goes on").isGreaterThan(position.nextByte());
            position = chunk.next();
        }
    }

    private static byte[] piece(byte[] file, int number) {
        var from = number * Pieces.SIZE;
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + Pieces.SIZE));
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream()
                .map(line -> switch (line) {
                    case Line.Whole whole -> whole.number() + ":" + new String(whole.bytes(), StandardCharsets.UTF_8);
                    case Line.TooLong tooLong -> tooLong.number() + ":too long";
                })
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void blankLinesCountAsLinesButAreNoRows() {
        assertThat(texts(readAll(utf8("a\n\n \t\r\nb\r\n\nc"), 100))).containsExactly("1:a", "4:b\r", "6:c");
    }

    @Test
    void aLastLineNeedsNoLineFeed() {
        assertThat(texts(readAll(utf8("a\nb"), 1))).containsExactly("1:a", "2:b");
        assertThat(texts(readAll(utf8("a\nb\n"), 1))).containsExactly("1:a", "2:b");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(texts(readAll(utf8("\uFEFFa\n\uFEFFb"), 100))).containsExactly("1:a", "2:\uFEFFb");
        assertThat(readAll(utf8("\uFEFF"), 100)).isEmpty();
    }

    @Test
    void linesThatSpanPiecesStayWhole() {
        var file = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            file.append("é".repeat(50_000 + i)).append(i).append('\n');
        }
        var expected = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            expected.add((i + 1) + ":" + "é".repeat(50_000 + i) + i);
        }
        assertThat(texts(readAll(utf8(file.toString()), 7))).isEqualTo(expected);
        assertThat(texts(readAll(utf8(file.toString()), 1_000))).isEqualTo(expected);
    }

    @Test
    void theLongestLineIsALineAndALongerOneIsNot() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(utf8("a".repeat(Line.LONGEST) + "\n" + "b".repeat(Line.LONGEST + 1) + "\nc\n"));
        file.writeBytes(utf8("d".repeat(9 * Pieces.SIZE)));
        var lines = readAll(file.toByteArray(), 100);
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).isInstanceOf(Line.Whole.class);
        assertThat(texts(lines).subList(1, 4)).containsExactly("2:too long", "3:c", "4:too long");
    }

    @Test
    void aLongLineIsSkippedInSeveralChunks() {
        var file = utf8("x".repeat(9 * Pieces.SIZE) + "\nend");
        var first = ChunkReader.read(number -> piece(file, number), file.length, Position.START, 10);
        assertThat(first.lines()).isEmpty();
        assertThat(first.next().skipping()).isTrue();
        assertThat(texts(readAll(file, 10))).containsExactly("1:too long", "2:end");
    }
}
