package io.mebuki.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An orderly end in the middle of the work is nothing to warn of. */
@ExtendWith(OutputCaptureExtension.class)
class QuietEndIT {

    @Test
    void theServiceEndsWithoutAWarning(CapturedOutput output) {
        int before;
        try (var service =
                RunningService.start(TestServers.database("quiet_it"), Map.of("mebuki.imports.chunk-rows", 50))) {
            var institute = Api.institute(service, UUID.randomUUID());
            var path = Imports.start(institute, Rows.file("q", 5_000, "Q"));
            await().until(() -> institute.get(path).json().get("accepted").asInt() > 500);
            before = output.length();
        }
        assertThat(output.subSequence(before, output.length()).toString()).doesNotContain(" WARN ", " ERROR ");
    }
}
