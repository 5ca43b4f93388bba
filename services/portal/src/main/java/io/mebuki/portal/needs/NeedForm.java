package io.mebuki.portal.needs;

import io.mebuki.client.model.Need;
import io.mebuki.client.model.NeedInput;
import io.mebuki.client.model.NeedInput.DisclosureEnum;
import io.mebuki.portal.api.Inputs;
import org.jspecify.annotations.Nullable;

/** A need as it stands in the form, whether or not it is right. Browsers send line ends as CRLF; they become LF. */
record NeedForm(
        String title,
        String problem,
        String desiredOutcome,
        String constraints,
        String applicationDomain,
        String trl,
        String deadline,
        String language,
        String disclosure,
        String maskedText) {

    NeedForm(
            @Nullable String title,
            @Nullable String problem,
            @Nullable String desiredOutcome,
            @Nullable String constraints,
            @Nullable String applicationDomain,
            @Nullable String trl,
            @Nullable String deadline,
            @Nullable String language,
            @Nullable String disclosure,
            @Nullable String maskedText) {
        this.title = text(title);
        this.problem = text(problem);
        this.desiredOutcome = text(desiredOutcome);
        this.constraints = text(constraints);
        this.applicationDomain = text(applicationDomain);
        this.trl = text(trl);
        this.deadline = text(deadline);
        this.language = text(language);
        this.disclosure = text(disclosure);
        this.maskedText = text(maskedText);
    }

    /** @param problem what the reader has typed into a search, or nothing */
    static NeedForm about(String problem) {
        return new NeedForm(null, problem, null, null, null, null, null, null, "private", null);
    }

    static NeedForm of(Need need) {
        return new NeedForm(
                need.getTitle(),
                need.getProblem(),
                need.getDesiredOutcome(),
                need.getConstraints(),
                need.getApplicationDomain(),
                need.getTrl() == null ? null : need.getTrl().toString(),
                need.getDeadline() == null ? null : need.getDeadline().toString(),
                need.getLanguage(),
                need.getDisclosure().getValue(),
                need.getMaskedText());
    }

    NeedInput input(Inputs inputs) {
        return new NeedInput()
                .title(title)
                .problem(problem)
                .desiredOutcome(Inputs.optional(desiredOutcome))
                .constraints(Inputs.optional(constraints))
                .applicationDomain(Inputs.optional(applicationDomain))
                .trl(inputs.number("trl", trl))
                .deadline(inputs.day("deadline", deadline))
                .language(Inputs.optional(language))
                .disclosure(inputs.choice("disclosure", disclosure, DisclosureEnum::fromValue))
                .maskedText(Inputs.optional(maskedText));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n");
    }
}
