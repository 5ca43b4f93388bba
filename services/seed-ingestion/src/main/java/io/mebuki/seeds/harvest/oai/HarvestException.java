package io.mebuki.seeds.harvest.oai;

import java.io.Serial;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A harvest can't go on. Its message says what was asked, what happened and what to do. */
public final class HarvestException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Failure failure;

    HarvestException(Failure failure, String asked, String happened, @Nullable Throwable cause) {
        super("%s: %s. %s".formatted(asked, happened, failure.advice), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    /** What went wrong: first what repositories say themselves, then what is found out about them. */
    public enum Failure {
        BAD_ARGUMENT("badArgument", "Check the set, the dates and the format."),
        BAD_RESUMPTION_TOKEN("badResumptionToken", "The list has grown too old to be gone on with: begin it anew."),
        BAD_VERB("badVerb", "This is no address of OAI-PMH 2.0: check it."),
        CANNOT_DISSEMINATE_FORMAT(
                "cannotDisseminateFormat", "Choose a format that the repository's ListMetadataFormats names."),
        ID_DOES_NOT_EXIST("idDoesNotExist", "The repository knows no such item: check its identifier."),
        NO_METADATA_FORMATS("noMetadataFormats", "The item is described in no format: ask for others."),
        NO_RECORDS_MATCH("noRecordsMatch", "Ask for more sets or dates."),
        NO_SET_HIERARCHY("noSetHierarchy", "The repository has no sets: ask without one."),
        UNKNOWN_ERROR("", "The protocol knows no such error: ask who runs the repository."),
        ADDRESS_REFUSED("", "Check the address; the operator can allow a host that is not public."),
        REQUEST_REFUSED("", "Check the address, and whether the repository lets others harvest it."),
        UNAVAILABLE("", "Try again later."),
        UNREADABLE("", "Tell who runs the repository."),
        TOO_LARGE("", "Tell who runs the repository, or ask the operator for a higher limit."),
        GOING_IN_CIRCLES("", "Tell who runs the repository: its list has no end."),
        STOPPED("", "Go on with the last resumption token.");

        private final String code;
        private final String advice;

        Failure(String code, String advice) {
            this.code = code;
            this.advice = advice;
        }

        static Failure ofCode(String said) {
            return Arrays.stream(values())
                    .filter(failure -> !failure.code.isEmpty() && failure.code.equals(said))
                    .findFirst()
                    .orElse(UNKNOWN_ERROR);
        }

        /** Whether the same may succeed later, with nothing changed by anybody. */
        public boolean passes() {
            return this == UNAVAILABLE || this == STOPPED;
        }
    }

    /** An error after the protocol. */
    static HarvestException said(Element error, String asked) {
        var code = error.attribute("code").orElse("no code");
        var words = Optional.of(error.text().strip().replaceAll("\\s+", " ")).filter(text -> !text.isEmpty());
        return new HarvestException(
                Failure.ofCode(code),
                asked,
                "the repository answers with %s%s"
                        .formatted(
                                code, words.map(text -> " (" + cut(text) + ")").orElse("")),
                null);
    }

    /** What others wrote is quoted in moderation. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= 200
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 199)) + "…";
    }
}
