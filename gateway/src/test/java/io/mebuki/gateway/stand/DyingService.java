package io.mebuki.gateway.stand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A service that dies in the middle of each answer: a chunked body that has no end, long where the path says so. */
public final class DyingService implements AutoCloseable {

    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNK = "5\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;

    public DyingService() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                var request = new byte[64 * 1024];
                var read = connection.getInputStream().read(request);
                if (read > 0) {
                    connection.getOutputStream().write(HEAD);
                    var isLong = new String(request, 0, read, StandardCharsets.US_ASCII).contains("long");
                    for (int i = 0; i < (isLong ? 100_000 : 1); i++) {
                        connection.getOutputStream().write(CHUNK);
                    }
                }
            } catch (IOException closed) {
                // The caller or the test is done.
            }
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
