package io.mebuki.seeds.offer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came with a request, once it is known that the verb takes it.
 *
 * @param values each argument once, without the verb
 */
record Arguments(Verb verb, Map<String, String> values) {

    private static final String VERB = "verb";

    /** As strict as the protocol: nothing unknown, nothing twice, a token only alone, and all that is required. */
    static Arguments of(Map<String, String[]> sent) {
        var verb = verb(sent);
        var values = new LinkedHashMap<String, String>();
        sent.forEach((name, given) -> {
            if (!name.equals(VERB)) {
                values.put(name, single(verb, name, given));
            }
        });
        requireWhole(verb, values);
        return new Arguments(verb, values);
    }

    private static Verb verb(Map<String, String[]> sent) {
        var given = sent.getOrDefault(VERB, new String[0]);
        if (given.length != 1) {
            throw new RefusedException(
                    ErrorCode.BAD_VERB, "verb: got %d of them, expected one".formatted(given.length));
        }
        return Verb.named(given[0])
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.BAD_VERB, "verb: got '%s', expected one of the protocol's six".formatted(given[0])));
    }

    private static String single(Verb verb, String name, String[] given) {
        if (!verb.takes(name)) {
            throw RefusedException.badArgument(name, given[0], "no such argument with " + verb.word());
        }
        if (given.length != 1) {
            throw RefusedException.badArgument(name, String.join("', '", given), "it once");
        }
        return given[0];
    }

    private static void requireWhole(Verb verb, Map<String, String> values) {
        if (values.containsKey(Verb.RESUMPTION_TOKEN)) {
            if (values.size() > 1) {
                throw new RefusedException(
                        ErrorCode.BAD_ARGUMENT, "resumptionToken: got other arguments beside it, expected it alone");
            }
            return;
        }
        for (var name : verb.required()) {
            if (!values.containsKey(name)) {
                throw new RefusedException(ErrorCode.BAD_ARGUMENT, name + ": got nothing, expected a value");
            }
        }
    }

    /** One that the verb requires, and that is there unless a token is. */
    String required(String name) {
        return optional(name).orElseThrow();
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
