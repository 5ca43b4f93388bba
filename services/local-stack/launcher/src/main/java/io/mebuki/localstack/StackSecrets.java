package io.mebuki.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Secrets made at the first start and kept in a file that only its owner may read. */
final class StackSecrets {
    private static final int BYTES = 24;

    private final Properties values;

    private StackSecrets(Properties values) {
        this.values = values;
    }

    /** The secrets of that file, with new ones for the names that it lacks. */
    static StackSecrets of(Path file, Collection<String> names) {
        try {
            Properties values = read(file);
            SecureRandom random = new SecureRandom();
            boolean complete = true;
            for (String name : names) {
                complete &= values.putIfAbsent(name, secret(random)) != null;
            }
            if (!complete) {
                write(file, values);
            }
            return new StackSecrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        return values;
    }

    private static void write(Path file, Properties values) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(beside)) {
            values.store(writer, null);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String get(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no secret is named " + name);
        }
        return value;
    }

    Map<String, String> all(Collection<String> names) {
        return names.stream().collect(Collectors.toMap(Function.identity(), this::get));
    }
}
