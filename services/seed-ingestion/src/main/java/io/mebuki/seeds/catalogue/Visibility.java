package io.mebuki.seeds.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mebuki.events.SeedState;

/** Who may see a seed. */
public enum Visibility {
    @JsonProperty("public")
    PUBLIC("public", SeedState.Visibility.PUBLIC),
    @JsonProperty("members")
    MEMBERS("members", SeedState.Visibility.MEMBERS),
    @JsonProperty("private")
    PRIVATE("private", SeedState.Visibility.PRIVATE);

    private final String stored;
    private final SeedState.Visibility told;

    Visibility(String stored, SeedState.Visibility told) {
        this.stored = stored;
        this.told = told;
    }

    /** As the column {@code seed.visibility} has it. */
    String stored() {
        return stored;
    }

    /** As events have it. */
    SeedState.Visibility told() {
        return told;
    }
}
