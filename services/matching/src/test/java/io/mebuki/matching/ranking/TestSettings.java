package io.mebuki.matching.ranking;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The figures of the service, to be changed in a test. */
final class TestSettings {

    private TestSettings() {}

    static Properties properties() {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(TestSettings.class.getResourceAsStream("/ranking.properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
