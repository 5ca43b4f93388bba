package io.mebuki.seeds.harvest.oai;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts what arrives, so that no answer and no record in it can fill the memory or keep us for ever. Bytes are the one measure that
 * holds for long texts, names, attributes and comments alike, however the parser reads them.
 */
final class Meter extends FilterInputStream {

    private final long mostBytes;
    private final int mostInOne;
    private final InstantSource clock;
    private final Instant latest;
    private final Duration slowest;
    private long bytes;
    private long before;

    Meter(InputStream in, long mostBytes, Limits limits, InstantSource clock) {
        super(in);
        this.mostBytes = mostBytes;
        this.mostInOne = limits.recordBytes();
        this.clock = clock;
        this.slowest = limits.slowest();
        this.latest = clock.instant().plus(slowest);
    }

    /** Something else begins: a record, or what stands between two. */
    void begin() {
        before = bytes;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws OutgrownException {
        bytes += read;
        if (bytes > mostBytes) {
            throw new OutgrownException("the answer has more than %,d bytes".formatted(mostBytes));
        }
        if (bytes - before > mostInOne) {
            throw new OutgrownException("one record has more than %,d bytes".formatted(mostInOne));
        }
        if (clock.instant().isAfter(latest)) {
            throw new OutgrownException("the answer needs more than %s to come".formatted(slowest));
        }
    }

    /** There is too much of something. */
    static final class OutgrownException extends IOException {

        @Serial
        private static final long serialVersionUID = 1;

        OutgrownException(String what) {
            super(what);
        }
    }
}
