package io.mebuki.matching.index;

import java.util.List;
import java.util.UUID;

/** What seeds must fit besides the need; an empty list admits everything. */
public record SeedFilter(List<UUID> organizations, List<String> fields, List<Integer> trl, List<String> languages) {

    public static final SeedFilter NONE = new SeedFilter(List.of(), List.of(), List.of(), List.of());
}
