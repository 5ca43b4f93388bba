package io.mebuki.gateway.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** The caller's body on its way to the service: never held, read by the thread that writes it. */
final class ClientBody extends AbstractHttpEntity {

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final long length;
    private final Runnable cutOff;
    private final Runnable sent;
    private volatile boolean reading;
    private volatile @Nullable IOException readFailure;

    /**
     * @param length in bytes, negative when unknown
     * @param cutOff breaks the connection to the service; ending the body properly would make half a body look whole
     * @param sent told when all of it is on its way
     */
    ClientBody(InputStream in, long length, Runnable cutOff, Runnable sent) {
        super((String) null, null, length < 0);
        this.in = in;
        this.length = length;
        this.cutOff = cutOff;
        this.sent = sent;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            out.write(buffer, 0, read);
        }
        out.flush();
        sent.run();
    }

    private int read(byte[] buffer) throws IOException {
        reading = true;
        try {
            return in.read(buffer);
        } catch (IOException failure) {
            readFailure = failure;
            cutOff.run();
            throw failure;
        } finally {
            reading = false;
        }
    }

    /** What went wrong on the caller's side, if anything. */
    @Nullable
    IOException readFailure() {
        return readFailure;
    }

    boolean isWaitingForCaller() {
        return reading;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public InputStream getContent() {
        return in;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() {
        // The servlet container owns the stream.
    }
}
