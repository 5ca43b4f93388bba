package io.mebuki.seeds.imports;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts the next chunk of lines out of a stored file, holding one piece and one line in memory, however long the lines are. */
final class ChunkReader {

    /** A chunk ends here even if it has few rows: memory and transactions stay small. */
    private static final int LARGEST_CHUNK = 4 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Pieces pieces;
    private final long size;
    private final int mostRows;
    private final List<Line> lines = new ArrayList<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private long offset;
    private long number;
    private boolean skipping;

    private ChunkReader(Pieces pieces, long size, Position from, int mostRows) {
        this.pieces = pieces;
        this.size = size;
        this.mostRows = mostRows;
        this.offset = from.nextByte();
        this.number = from.nextLine();
        this.skipping = from.skipping();
    }

    /** The chunk at that place of a file of so many bytes. */
    static Chunk read(Pieces pieces, long size, Position from, int mostRows) {
        return new ChunkReader(pieces, size, from, mostRows).read();
    }

    private Chunk read() {
        var start = offset;
        while (offset < size && lines.size() < mostRows && !enough(start)) {
            readPiece(pieces.piece((int) (offset / Pieces.SIZE)), start);
        }
        if (offset == size) {
            endOfLine();
        }
        return new Chunk(lines, new Position(offset, number, skipping), offset == size);
    }

    /** Stops between two lines, or inside one that is being skipped. */
    private boolean enough(long start) {
        return begun.size() == 0 && offset - start >= LARGEST_CHUNK;
    }

    private void readPiece(byte[] piece, long start) {
        int at = (int) (offset % Pieces.SIZE);
        while (at < piece.length && lines.size() < mostRows && !enough(start)) {
            int feed = indexOfLineFeed(piece, at);
            int end = feed < 0 ? piece.length : feed;
            take(piece, at, end);
            offset += end - at;
            at = end;
            if (feed >= 0) {
                offset++;
                at++;
                endOfLine();
                number++;
            }
        }
    }

    private void take(byte[] piece, int from, int to) {
        if (skipping || begun.size() + (to - from) > Line.LONGEST) {
            skipping = true;
            begun.reset();
        } else {
            begun.write(piece, from, to - from);
        }
    }

    private void endOfLine() {
        if (skipping) {
            lines.add(new Line.TooLong(number));
        } else if (begun.size() > 0) {
            var bytes = number == 1 ? withoutMark(begun.toByteArray()) : begun.toByteArray();
            if (!isBlank(bytes)) {
                lines.add(new Line.Whole(number, bytes));
            }
        }
        skipping = false;
        begun.reset();
    }

    private static int indexOfLineFeed(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static byte[] withoutMark(byte[] bytes) {
        return Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length
                        || Arrays.equals(bytes, BYTE_ORDER_MARK)
                ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length)
                : bytes;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
