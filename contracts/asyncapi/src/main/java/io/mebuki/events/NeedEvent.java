package io.mebuki.events;

import java.util.UUID;

/** What needs-intake tells on {@link Topics#NEEDS}. Drafts are told to nobody. */
public sealed interface NeedEvent permits NeedPublished, NeedRevised, NeedClosed {
    UUID needId();

    long version();
}
