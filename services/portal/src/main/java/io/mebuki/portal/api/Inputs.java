package io.mebuki.portal.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into what the contract wants, and notes what cannot be read. An empty input is absent. */
public final class Inputs {

    private final Complaints complaints = new Complaints();

    public Complaints complaints() {
        return complaints;
    }

    public static @Nullable String optional(String value) {
        return value.isBlank() ? null : value;
    }

    /** One item a line, blank lines left out; null where there is none. */
    public static @Nullable List<String> lines(String value) {
        var lines = value.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? null : lines;
    }

    public @Nullable Integer number(String field, String value) {
        try {
            return value.isBlank() ? null : Integer.valueOf(value.strip());
        } catch (NumberFormatException notANumber) {
            complaints.add(field, "a number");
            return null;
        }
    }

    public @Nullable LocalDate day(String field, String value) {
        try {
            return value.isBlank() ? null : LocalDate.parse(value.strip());
        } catch (DateTimeException notADay) {
            complaints.add(field, "a day as 2027-03-31");
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E choice(String field, String value, Function<String, E> choices) {
        try {
            return value.isBlank() ? null : choices.apply(value);
        } catch (IllegalArgumentException unknown) {
            complaints.add(field, "one of the choices");
            return null;
        }
    }
}
