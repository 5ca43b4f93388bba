package io.mebuki.platform.census;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Things that the service owns; declared as a bean. */
public non-sealed interface Owned extends Holdings {

    /** The ids of those whose latest events have not left the service yet. */
    Set<UUID> untold();

    /**
     * Tells the present state of things again: the same version, and no new revision. Two cannot be told so. What has a version higher
     * than the owner's is told in a still higher one, since nobody would listen otherwise: the owner has lost writes. What the owner
     * does not know is told as withdrawn.
     *
     * @return how many were told
     */
    int tellAgain(List<Again> things);

    /**
     * A thing to be told again.
     *
     * @param organization whose it is, as far as its copy says
     * @param version an event that is to replace the copy has at least this one
     */
    record Again(UUID id, UUID organization, long version) {

        /** The version to tell a thing in, which its owner has in that one. */
        public long over(long owned) {
            return version <= owned ? owned : version + 1;
        }
    }
}
