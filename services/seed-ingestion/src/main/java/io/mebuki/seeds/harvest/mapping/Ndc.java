package io.mebuki.seeds.harvest.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Nippon Decimal Classification, by which Japanese libraries say what a work is about, down to its 100 divisions. */
final class Ndc {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]+)?");

    /** As some write it where the format has no place for the scheme: "NDC 548", "NDC9:548", "NDC(10版) 548". */
    private static final Pattern NAMED =
            Pattern.compile("NDC(?:[(（]?(?:8|9|10)版?[)）]?)?(?:\\s*[:：]\\s*|\\s+)(" + NUMBER.pattern() + ")");

    private static final Map<String, String> NAMES = names();

    private Ndc() {}

    record Subject(String number, String name) {}

    /** Empty where the text is no number of this classification. */
    static Optional<Subject> in(String scheme, String text) {
        var named = NAMED.matcher(text);
        if (named.matches()) {
            return subject(named.group(1));
        }
        return scheme.startsWith("NDC") && NUMBER.matcher(text).matches() ? subject(text) : Optional.empty();
    }

    private static Optional<Subject> subject(String number) {
        var division = number.length() == 1 ? number + '0' : number.substring(0, 2);
        return Optional.ofNullable(NAMES.get(division)).map(name -> new Subject(number, name));
    }

    private static Map<String, String> names() {
        try (var in = Objects.requireNonNull(Ndc.class.getResourceAsStream("/harvest/ndc.tsv"))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toMap(line -> line.substring(0, 2), line -> line.substring(3)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
