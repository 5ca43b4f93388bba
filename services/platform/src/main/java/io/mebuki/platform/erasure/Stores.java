package io.mebuki.platform.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All stores of all services, as the one file names them that both the erasing and the proof go through. */
public final class Stores {

    private static final String FILE = "/erasure/stores.tsv";
    private static final int COLUMNS = 9;

    private final List<Store> all;

    private Stores(List<Store> all) {
        this.all = all;
    }

    /**
     * Reads the file.
     *
     * @param lag how long a topic may keep what was superseded; the file calls it {@code lag}
     */
    public static Stores load(Duration lag) {
        try (var file = Objects.requireNonNull(Stores.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return new Stores(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> store(line, lag))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Store store(String line, Duration lag) {
        var cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(
                    "%s: got %d columns, expected %d: %s".formatted(FILE, cells.length, COLUMNS, line));
        }
        return new Store(
                cells[0],
                Store.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2],
                given(cells[3]),
                given(cells[4]),
                given(cells[5]),
                cells[6].equals("lag") ? lag : Duration.parse(cells[6]),
                cells[7],
                cells[8]);
    }

    private static Optional<String> given(String cell) {
        return Optional.of(cell).filter(text -> !text.equals("-"));
    }

    public List<Store> all() {
        return all;
    }

    public List<Store> of(String service) {
        return all.stream().filter(store -> store.service().equals(service)).toList();
    }

    /** The services that have something to look through. */
    public Set<String> services(boolean person) {
        return all.stream()
                .filter(store -> store.isLookedThrough(person))
                .map(Store::service)
                .collect(Collectors.toUnmodifiableSet());
    }
}
