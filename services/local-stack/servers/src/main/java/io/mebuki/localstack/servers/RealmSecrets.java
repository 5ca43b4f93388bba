package io.mebuki.localstack.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The secrets that the realm file leaves open, as {@code ${NAME}}. */
public final class RealmSecrets {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
    private static final String ORIGIN = "MEBUKI_ORIGIN";

    private RealmSecrets() {}

    /** The names, such as {@code MEBUKI_SECRET_GATEWAY} and {@code MEBUKI_PASSWORD_COMPANY}. */
    public static Set<String> names() {
        try {
            return PLACEHOLDER
                    .matcher(Files.readString(KeycloakDistribution.realm()))
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !name.equals(ORIGIN))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keycloak would take {@code ${NAME}} itself for the secret, and a quote in one would break the file. */
    static void check(Map<String, String> secrets) {
        for (String name : names()) {
            String value = secrets.get(name);
            if (value == null || !value.matches("[\\w-]{8,}")) {
                throw new IllegalArgumentException("the secret " + name + " is "
                        + (value == null ? "missing" : "not usable")
                        + ", expected 8 or more of letters, digits, _ and -");
            }
        }
    }
}
