package io.mebuki.portal.sources;

import io.mebuki.client.model.HarvestSource;
import io.mebuki.client.model.HarvestSourceInput;
import io.mebuki.client.model.HarvestSourceInput.VisibilityEnum;
import io.mebuki.portal.api.Inputs;
import org.jspecify.annotations.Nullable;

/** A repository as it stands in the form, whether or not it is right. */
record SourceForm(
        String name, String address, String metadataPrefix, String set, String everyHours, String visibility) {

    SourceForm(
            @Nullable String name,
            @Nullable String address,
            @Nullable String metadataPrefix,
            @Nullable String set,
            @Nullable String everyHours,
            @Nullable String visibility) {
        this.name = text(name);
        this.address = text(address).strip();
        this.metadataPrefix = text(metadataPrefix).strip();
        this.set = text(set).strip();
        this.everyHours = text(everyHours);
        this.visibility = text(visibility);
    }

    static SourceForm empty() {
        return new SourceForm(null, null, "oai_dc", null, "24", "public");
    }

    static SourceForm of(HarvestSource source) {
        var everyHours = source.getEveryHours();
        return new SourceForm(
                source.getName(),
                source.getUrl(),
                source.getMetadataPrefix(),
                source.getSet(),
                everyHours == null ? null : everyHours.toString(),
                source.getVisibility().getValue());
    }

    HarvestSourceInput input(Inputs inputs) {
        return new HarvestSourceInput()
                .name(name)
                .url(address)
                .metadataPrefix(Inputs.optional(metadataPrefix))
                .set(Inputs.optional(set))
                .everyHours(inputs.number("everyHours", everyHours))
                .visibility(inputs.choice("visibility", visibility, VisibilityEnum::fromValue));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
