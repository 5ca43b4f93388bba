package io.mebuki.seeds.harvest.oai;

import static io.mebuki.seeds.harvest.oai.Pages.list;
import static io.mebuki.seeds.harvest.oai.Pages.live;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories are asked by TLS, and only those whose certificates are trusted and name them. */
class TlsTest {

    private static final char[] PASSWORD = "only for this test".toCharArray();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private static SSLContext both;
    private static HttpsServer server;

    @BeforeAll
    static void start() throws Exception {
        var store = folder.resolve("store.p12");
        makeCertificate(store);
        both = SSLContexts.custom()
                .loadKeyMaterial(store.toFile(), PASSWORD, PASSWORD)
                .loadTrustMaterial(store.toFile(), PASSWORD)
                .build();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(both));
        server.createContext("/oai", exchange -> {
            try (exchange) {
                var page = list("", live("a")).getBytes(UTF_8);
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
    }

    private static void makeCertificate(Path store) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=repository",
                        "-ext",
                        "san=dns:repository.example",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    /** All names lead to the server here. */
    private static GuardedTransport transport(SSLContext trust) {
        return new GuardedTransport(
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                Set.of("repository.example", "other.example"),
                PATIENCE,
                PATIENCE,
                trust);
    }

    private static int status(String host, SSLContext trust) throws IOException {
        var address = URI.create(
                "https://%s:%d/oai".formatted(host, server.getAddress().getPort()));
        try (var transport = transport(trust);
                var answer = transport.get(address)) {
            return answer.status();
        }
    }

    @Test
    void onlyATrustedCertificateOfThatNameCounts() throws IOException {
        assertThat(status("repository.example", both)).isEqualTo(200);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> status("repository.example", SSLContexts.createDefault()))
                .withMessageContaining("certification path");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> status("other.example", both))
                .withMessageContaining("other.example");
    }
}
