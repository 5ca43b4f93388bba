package io.mebuki.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flags : fpu avx2 avx512f avx512_vnni | true",
                "flags : fpu avx2 avx_vnni serialize  | true",
                "flags : fpu avx2 avx512f avx512bw    | false",
                "model name : avx512_vnni             | false"
            })
    void vnniIsOneOfTheFlags(String line, boolean has) throws IOException {
        var file = Files.writeString(folder.resolve("cpuinfo"), "processor : 0\n" + line + "\n");

        assertThat(Processor.hasVnni(file)).isEqualTo(has);
    }

    @Test
    void whereNothingIsKnownThereIsNone() {
        assertThat(Processor.hasVnni(folder.resolve("missing"))).isFalse();
    }
}
