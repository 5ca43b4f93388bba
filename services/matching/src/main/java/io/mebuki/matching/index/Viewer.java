package io.mebuki.matching.index;

import java.util.UUID;

/** For whom something is looked up. What a viewer may see is part of every query. */
public sealed interface Viewer {

    /** Somebody who has not signed in. */
    record Guest() implements Viewer {}

    /**
     * An organization.
     *
     * @param partner true for institutes and partners, which see the needs that are meant for partners
     */
    record Organization(UUID id, boolean partner) implements Viewer {}
}
