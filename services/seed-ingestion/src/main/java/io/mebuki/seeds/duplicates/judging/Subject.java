package io.mebuki.seeds.duplicates.judging;

import java.util.List;
import java.util.Set;

/**
 * A seed as it is compared.
 *
 * @param versions its text in each language, the original first
 * @param people names of who stands behind it
 * @param rights numbers of patents and the like
 * @param addresses where more is to be read
 */
public record Subject(List<Version> versions, Set<String> people, Set<String> rights, Set<String> addresses) {

    public Subject {
        versions = List.copyOf(versions);
        people = Set.copyOf(people);
        rights = Set.copyOf(rights);
        addresses = Set.copyOf(addresses);
    }

    /** Another one when a text has changed by more than width, case, spaces and marks. */
    public int fingerprint() {
        return versions.stream().map(Version::letters).toList().hashCode();
    }

    /** How many characters it has. */
    public int length() {
        return versions.stream()
                .mapToInt(version ->
                        version.title().length() + version.description().length())
                .sum();
    }
}
