package io.mebuki.gateway.limits;

import io.mebuki.gateway.proxy.BodyRefusedException;
import io.mebuki.platform.problem.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** A body that refuses to become longer than allowed; the only way to limit one that does not say how long it is. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final Supplier<ProblemException> tooLarge;
    private long left;

    LimitedBody(ServletInputStream body, long limit, Supplier<ProblemException> tooLarge) {
        this.body = body;
        this.left = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        var read = body.read();
        return read < 0 ? read : counted(read, 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = body.read(buffer, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int result, int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new BodyRefusedException(tooLarge.get());
        }
        return result;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
