package io.mebuki.needs.intake;

import io.mebuki.api.model.Need.DisclosureEnum;
import io.mebuki.api.model.Need.InnerEnum;
import io.mebuki.api.model.Need.StatusEnum;
import io.mebuki.api.model.NeedInput;
import io.mebuki.api.model.Organization;
import io.mebuki.needs.disclosure.Disclosure;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between the contract's shapes and ours. */
final class NeedAnswers {

    private NeedAnswers() {}

    static NeedContent content(NeedInput input) {
        var disclosure = input.getDisclosure();
        return new NeedContent(
                input.getTitle(),
                input.getProblem(),
                input.getDesiredOutcome(),
                input.getConstraints(),
                input.getApplicationDomain(),
                input.getTrl(),
                input.getDeadline(),
                input.getLanguage(),
                disclosure == null ? Disclosure.PRIVATE : Disclosure.labelled(disclosure.getValue()),
                byField(input.getDisclosureByField()),
                input.getMaskedText());
    }

    private static @Nullable Map<String, Disclosure> byField(@Nullable Map<String, NeedInput.InnerEnum> sent) {
        return sent == null
                ? null
                : sent.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> Disclosure.labelled(each.getValue().getValue())));
    }

    static io.mebuki.api.model.Need answer(View view) {
        return switch (view) {
            case View.Whole(var need) -> whole(need);
            case View.Masked masked -> masked(masked);
        };
    }

    static io.mebuki.api.model.Need whole(Need need) {
        var content = need.content();
        return new io.mebuki.api.model.Need()
                .id(need.id())
                .version(need.version())
                .status(StatusEnum.fromValue(need.status().label()))
                .masked(false)
                .organization(new Organization(need.owner().id(), need.owner().alias()))
                .createdAt(utc(need.createdAt()))
                .updatedAt(utc(need.updatedAt()))
                .publishedAt(utc(need.publishedAt()))
                .closedAt(utc(need.closedAt()))
                .title(content.title())
                .problem(content.problem())
                .desiredOutcome(content.desiredOutcome())
                .constraints(content.constraints())
                .applicationDomain(content.applicationDomain())
                .trl(content.trl())
                .deadline(content.deadline())
                .language(content.language())
                .disclosure(DisclosureEnum.fromValue(content.disclosure().label()))
                .disclosureByField(labels(content.disclosureByField()))
                .maskedText(content.maskedText());
    }

    private static io.mebuki.api.model.Need masked(View.Masked masked) {
        return new io.mebuki.api.model.Need()
                .id(masked.id())
                .version(masked.version())
                .status(StatusEnum.fromValue(masked.status().label()))
                .masked(true)
                .disclosure(DisclosureEnum.fromValue(masked.disclosure().label()))
                .disclosureByField(null)
                .applicationDomain(masked.applicationDomain())
                .maskedText(masked.maskedText());
    }

    private static @Nullable Map<String, InnerEnum> labels(@Nullable Map<String, Disclosure> byField) {
        return byField == null
                ? null
                : byField.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> InnerEnum.fromValue(each.getValue().label())));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
