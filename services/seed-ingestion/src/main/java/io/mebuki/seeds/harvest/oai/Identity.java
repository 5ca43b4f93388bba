package io.mebuki.seeds.harvest.oai;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a repository says of itself.
 *
 * @param name empty where it has none
 * @param protocolVersion {@code 2.0}, if it's one that can be asked
 * @param earliest nothing in it is older; null where that is not said readably
 */
public record Identity(
        String name, String protocolVersion, @Nullable Instant earliest, Granularity granularity, Deletions deletions) {

    /** Whether a repository tells that an item is gone. */
    public enum Deletions {
        /** Never: only a comparison with the whole list shows what is gone. */
        NO,
        /** Sometimes, or for some time. */
        TRANSIENT,
        PERSISTENT;

        private static Deletions of(String said) {
            return switch (said) {
                case "persistent" -> PERSISTENT;
                case "transient" -> TRANSIENT;
                default -> NO;
            };
        }
    }

    static Identity of(Element said) {
        return new Identity(
                said.words("repositoryName").orElse(""),
                said.words("protocolVersion").orElse(""),
                said.words("earliestDatestamp").flatMap(Datestamps::read).orElse(null),
                Granularity.of(said.words("granularity").orElse("")),
                Deletions.of(said.words("deletedRecord").orElse("")));
    }
}
