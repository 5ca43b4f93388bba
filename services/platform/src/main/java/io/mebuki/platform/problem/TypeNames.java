package io.mebuki.platform.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** What a caller calls a type. */
final class TypeNames {

    private static final Map<Class<?>, String> NAMES = Map.of(
            UUID.class, "an identifier (UUID)",
            Integer.class, "a whole number",
            Long.class, "a whole number",
            Double.class, "a number",
            Boolean.class, "true or false",
            LocalDate.class, "a date, for instance 2026-11-23");

    private TypeNames() {}

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return NAMES.getOrDefault(type, type.getSimpleName());
    }
}
