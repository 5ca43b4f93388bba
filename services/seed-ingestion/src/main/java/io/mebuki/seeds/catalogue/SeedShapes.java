package io.mebuki.seeds.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mebuki.api.model.Organization;
import io.mebuki.api.model.SeedInput;
import java.time.ZoneOffset;
import tools.jackson.databind.json.JsonMapper;

/** Between the generated shapes and ours, by way of the JSON that both agree on. */
final class SeedShapes {

    private final JsonMapper json;
    private final JsonMapper withNulls;

    SeedShapes(JsonMapper json) {
        this.json = json;
        this.withNulls = json.rebuild()
                .changeDefaultPropertyInclusion(
                        usual -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                .build();
    }

    SeedContent content(SeedInput input) {
        return json.convertValue(input, SeedContent.class);
    }

    /** The generated lists start empty; nulls are carried over so that what was never said stays absent. */
    io.mebuki.api.model.Seed shown(Seed seed) {
        return withNulls
                .convertValue(seed.content(), io.mebuki.api.model.Seed.class)
                .id(seed.id())
                .version(seed.version())
                .publisher(
                        new Organization(seed.publisher().id(), seed.publisher().alias()))
                .createdAt(seed.createdAt().atOffset(ZoneOffset.UTC))
                .updatedAt(seed.updatedAt().atOffset(ZoneOffset.UTC));
    }
}
