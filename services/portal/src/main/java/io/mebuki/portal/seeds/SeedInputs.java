package io.mebuki.portal.seeds;

import io.mebuki.client.model.IntellectualProperty;
import io.mebuki.client.model.Person;
import io.mebuki.client.model.SeedInput;
import io.mebuki.client.model.SeedInput.KindEnum;
import io.mebuki.client.model.SeedInput.VisibilityEnum;
import io.mebuki.client.model.Translation;
import io.mebuki.portal.api.Inputs;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what is sent out of what stands in the form. What the contract can check is left to the gateway. */
final class SeedInputs {

    private SeedInputs() {}

    static SeedInput of(SeedForm form, Inputs inputs) {
        return new SeedInput()
                .sourceId(form.sourceId())
                .title(form.title())
                .description(form.description())
                .language(Inputs.optional(form.language()))
                .translations(translations(form, inputs))
                .kind(inputs.choice("kind", form.kind(), KindEnum::fromValue))
                .keywords(Inputs.lines(form.keywords()))
                .fields(Inputs.lines(form.fields()))
                .applications(Inputs.lines(form.applications()))
                .advantages(Inputs.lines(form.advantages()))
                .trl(inputs.number("trl", form.trl()))
                .ip(
                        form.ip().isEmpty()
                                ? null
                                : form.ip().stream().map(SeedInputs::right).toList())
                .organization(Inputs.optional(form.organization()))
                .organizationRor(Inputs.optional(form.organizationRor()))
                .people(
                        form.people().isEmpty()
                                ? null
                                : form.people().stream().map(SeedInputs::person).toList())
                .contact(Inputs.optional(form.contact()))
                .licence(Inputs.optional(form.licence()))
                .usePolicy(UsePolicies.joined(form.usePolicy(), form.useWords()))
                .url(Inputs.optional(form.url()))
                .visibility(inputs.choice("visibility", form.visibility(), VisibilityEnum::fromValue))
                .confirmedUntil(inputs.day("confirmedUntil", form.confirmedUntil()));
    }

    private static @Nullable Map<String, Translation> translations(SeedForm form, Inputs inputs) {
        if (form.translations().isEmpty()) {
            return null;
        }
        var translations = new LinkedHashMap<String, Translation>();
        for (var at = 0; at < form.translations().size(); at++) {
            var row = form.translations().get(at);
            if (row.language().isBlank() || translations.containsKey(row.language())) {
                inputs.complaints().add("translations[" + at + "].language", "a language, each once");
            }
            translations.put(
                    row.language(),
                    new Translation().title(row.title()).description(Inputs.optional(row.description())));
        }
        return translations;
    }

    private static IntellectualProperty right(SeedForm.RightRow row) {
        return new IntellectualProperty()
                .number(row.number())
                .office(Inputs.optional(row.office()))
                .status(Inputs.optional(row.status()));
    }

    private static Person person(SeedForm.PersonRow row) {
        return new Person()
                .sourceId(row.sourceId())
                .name(row.name())
                .orcid(Inputs.optional(row.orcid()))
                .role(Inputs.optional(row.role()));
    }
}
