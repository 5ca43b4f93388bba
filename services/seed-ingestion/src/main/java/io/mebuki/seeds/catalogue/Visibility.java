package io.mebuki.seeds.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mebuki.events.SeedState;
import java.util.Locale;

/** Who may see a seed. */
public enum Visibility {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("members")
    MEMBERS,
    @JsonProperty("private")
    PRIVATE,
    /** The publisher only, who has not published it yet: no search finds it. */
    @JsonProperty("draft")
    DRAFT;

    /** As the column {@code seed.visibility} has it; what is hidden stands there as {@code hidden}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As events have it, which tell nothing of drafts. */
    SeedState.Visibility told() {
        return SeedState.Visibility.valueOf(name());
    }
}
