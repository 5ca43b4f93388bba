package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.ServiceProcess;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file of a gigabyte, most of it in cells of ten megabytes, through a service with 256 MB of heap: the good rows between them go in. */
@Tag("drill")
class GigabyteIT {

    private static final int GIANTS = 103;
    private static final byte[] CELL = "x".repeat(10 << 20).getBytes(StandardCharsets.US_ASCII);

    @Test
    void aGigabyteGoesThroughALittleMemory() {
        try (var service = ServiceProcess.start(TestServers.database("gigabyte_it"), "256m")) {
            var institute = service.institute(UUID.randomUUID());

            var state = Imports.ended(
                    institute,
                    Imports.path(
                            institute.upload("/api/v1/seed-imports", BodyPublishers.ofInputStream(GigabyteIT::file))));

            assertThat(state.get("bytes").asLong()).isGreaterThan(1L << 30);
            Imports.assertCounts(state, GIANTS, 0, GIANTS);
        }
    }

    private static InputStream file() {
        var rows = IntStream.range(0, GIANTS)
                .boxed()
                .flatMap(number -> Stream.of(
                        text(Rows.seed("good-" + number, "Good") + "\n{\"sourceId\":\"giant-" + number
                                + "\",\"title\":\"T\",\"description\":\""),
                        new ByteArrayInputStream(CELL),
                        text("\"}\n")))
                .toList();
        return new SequenceInputStream(Collections.enumeration(List.<InputStream>copyOf(rows)));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
