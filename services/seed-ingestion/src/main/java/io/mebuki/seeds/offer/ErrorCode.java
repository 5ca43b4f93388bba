package io.mebuki.seeds.offer;

/** What can be wrong with a request, in the words of the protocol. */
enum ErrorCode {
    BAD_VERB("badVerb"),
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch"),
    NO_SET_HIERARCHY("noSetHierarchy");

    private final String word;

    ErrorCode(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether the arguments are none that could be repeated in the answer. */
    boolean isOfArguments() {
        return this == BAD_VERB || this == BAD_ARGUMENT;
    }
}
