package io.mebuki.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the user may choose, each as the system property {@code mebuki.<name>}.
 *
 * @param root the checkout that everything is started from
 * @param data the folder kept between runs
 * @param endpoints the file that says where everything is
 * @param demo whether the demo is loaded at the first start
 * @param port the gateway's
 * @param services the names of those of Mebuki's own processes to start; for who works on one of them elsewhere
 * @param stopWithParent whether the stack ends when the process that started it does
 */
record Options(
        Path root, Path data, Path endpoints, boolean demo, int port, Set<String> services, boolean stopWithParent) {
    private static final int DEFAULT_PORT = 8080;

    static Options from(Properties properties, Path root) {
        Path home = root.resolve(".local-stack");
        return new Options(
                root,
                path(properties, "mebuki.data", root, home.resolve("data")),
                path(properties, "mebuki.endpoints", root, home.resolve("endpoints.json")),
                flag(properties, "mebuki.demo"),
                port(properties),
                services(properties),
                flag(properties, "mebuki.stop-with-parent"));
    }

    /** What browsers and partners call the system; Keycloak puts it into every token. */
    String origin() {
        return "http://localhost:" + port;
    }

    private static Path path(Properties properties, String name, Path root, Path byDefault) {
        String value = properties.getProperty(name, "").strip();
        return value.isEmpty() ? byDefault : root.resolve(value).normalize();
    }

    private static boolean flag(Properties properties, String name) {
        String value = properties.getProperty(name, "").strip().toLowerCase(Locale.ROOT);
        return switch (value) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw new Refusal(name + " is '" + value + "', expected true or false");
        };
    }

    private static Set<String> services(Properties properties) {
        Set<String> all = new TreeSet<>(Services.ALL.stream().map(Service::name).toList());
        String value = properties.getProperty("mebuki.services", "").strip();
        Set<String> chosen = value.isEmpty() ? all : new TreeSet<>(List.of(value.split(",", -1)));
        if (!all.containsAll(chosen)) {
            throw new Refusal("mebuki.services is '" + value + "', expected some of " + String.join(",", all));
        }
        return chosen;
    }

    private static int port(Properties properties) {
        String value = properties.getProperty("mebuki.port", "").strip();
        if (value.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new Refusal("mebuki.port is '" + value + "', expected a port from 1 to 65535");
        }
        return Integer.parseInt(value);
    }
}
