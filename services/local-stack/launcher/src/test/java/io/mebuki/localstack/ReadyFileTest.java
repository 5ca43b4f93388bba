package io.mebuki.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReadyFileTest {
    private static final Endpoints ENDPOINTS = new Endpoints(
            "http://localhost:8080",
            "http://localhost:8080/auth/realms/mebuki/protocol/openid-connect/token",
            Map.of("institute", new Endpoints.Client("institute", "s1")),
            Map.of("company", new Endpoints.User("company", "p1")),
            Map.of("gateway", 123L));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void hasTheShapeThatToolsReadIt() throws IOException {
        Path file = folder.resolve("new").resolve("endpoints.json");

        new ReadyFile(file).write(ENDPOINTS);

        assertThat(JsonMapper.shared().readTree(Files.readString(file)))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"gateway": "http://localhost:8080",
                 "tokenEndpoint": "http://localhost:8080/auth/realms/mebuki/protocol/openid-connect/token",
                 "clients": {"institute": {"id": "institute", "secret": "s1"}},
                 "users": {"company": {"username": "company", "password": "p1"}},
                 "processes": {"gateway": 123}}
                """));
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        Path file = folder.resolve("endpoints.json");

        new ReadyFile(file).write(ENDPOINTS);

        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void isGoneWhenRemoved() {
        Path file = folder.resolve("endpoints.json");
        ReadyFile readyFile = new ReadyFile(file);
        readyFile.write(ENDPOINTS);

        readyFile.remove();

        assertThat(file).doesNotExist();
    }
}
