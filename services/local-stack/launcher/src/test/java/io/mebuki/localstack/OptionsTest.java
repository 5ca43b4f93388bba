package io.mebuki.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final Path ROOT = Path.of("/checkout");

    @Test
    void hasTheDocumentedDefaults() {
        Options options = options();

        assertThat(options.data()).isEqualTo(ROOT.resolve(".local-stack/data"));
        assertThat(options.endpoints()).isEqualTo(ROOT.resolve(".local-stack/endpoints.json"));
        assertThat(options.demo()).isTrue();
        assertThat(options.origin()).isEqualTo("http://localhost:8080");
        assertThat(options.stopWithParent()).isTrue();
        assertThat(options.services()).hasSize(Services.ALL.size());
    }

    @Test
    void takesWhatMavenPassesOnEmptyAsNotGiven() {
        assertThat(options("mebuki.data", "", "mebuki.demo", "", "mebuki.port", ""))
                .isEqualTo(options());
    }

    @Test
    void takesWhatIsGiven() {
        Options options = options("mebuki.data", "elsewhere", "mebuki.demo", "false", "mebuki.port", "9090");

        assertThat(options.data()).isEqualTo(ROOT.resolve("elsewhere"));
        assertThat(options.demo()).isFalse();
        assertThat(options.origin()).isEqualTo("http://localhost:9090");
    }

    @Test
    void takesAnAbsoluteDataFolderAsItIs() {
        assertThat(options("mebuki.data", "/var/mebuki").data()).isEqualTo(Path.of("/var/mebuki"));
    }

    @ParameterizedTest
    @CsvSource({
        "mebuki.port, 0, expected a port from 1 to 65535",
        "mebuki.port, 70000, expected a port from 1 to 65535",
        "mebuki.port, http, expected a port from 1 to 65535",
        "mebuki.demo, maybe, expected true or false",
        "mebuki.services, gateway;portal, expected some of gateway"
    })
    void refusesWhatMakesNoSense(String name, String value, String expected) {
        assertThatThrownBy(() -> options(name, value))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(name + " is '" + value + "'")
                .hasMessageContaining(expected);
    }

    private static Options options(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Options.from(properties, ROOT);
    }
}
