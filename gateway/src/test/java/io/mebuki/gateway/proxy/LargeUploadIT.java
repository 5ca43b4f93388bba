package io.mebuki.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.mebuki.gateway.stand.GatewayProcess;
import io.mebuki.gateway.stand.Service;
import io.mebuki.gateway.stand.SignIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports far larger than the gateway's heap pass through it unchanged. */
class LargeUploadIT {

    private static final long MEBIBYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void aHundredMebibytesPass() throws Exception {
        upload(100 * MEBIBYTE);
    }

    @Test
    @Tag("drill")
    void aGibibytePasses() throws Exception {
        upload(1024 * MEBIBYTE);
    }

    private void upload(long bytes) throws Exception {
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var signIn = new SignIn();
                var service = new Service("seed-ingestion");
                var gateway = new GatewayProcess(
                        folder.resolve("gateway.log"),
                        client,
                        "--mebuki.keycloak.url=" + signIn.server().uri() + "/auth",
                        "--mebuki.gateway.services.seed-ingestion=" + service.uri())) {
            service.answeringRaw(LargeUploadIT::digest);
            var start = Instant.now();
            var answer = client.send(
                    HttpRequest.newBuilder(gateway.uri("/api/v1/seed-imports"))
                            .header("Authorization", "Bearer " + signIn.tokens().of("importer"))
                            .header("Content-Type", "application/x-ndjson")
                            .POST(BodyPublishers.ofInputStream(() -> new Noise(bytes)))
                            .build(),
                    BodyHandlers.ofString());
            System.out.printf(
                    "%d MiB in %s, gateway's peak resident memory %d MiB%n",
                    bytes / MEBIBYTE, Duration.between(start, Instant.now()), gateway.peakResidentMebibytes());
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEqualTo(digest(new Noise(bytes)));
            assertThat(gateway.isAlive()).isTrue();
        }
    }

    private static void digest(HttpExchange exchange) throws IOException {
        Service.send(exchange, 202, "text/plain", digest(exchange.getRequestBody()));
    }

    private static String digest(InputStream in) throws IOException {
        try (var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Bytes that depend on where they stand, so that a lost or swapped block shows. */
    private static final class Noise extends InputStream {

        private final long bytes;
        private long position;

        Noise(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return position == bytes ? -1 : next() & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position == bytes) {
                return -1;
            }
            var read = (int) Math.min(length, bytes - position);
            for (int i = 0; i < read; i++) {
                buffer[offset + i] = next();
            }
            return read;
        }

        private byte next() {
            var at = position++;
            return (byte) (at + (at >>> 10) * 31);
        }
    }
}
