package io.mebuki.seeds.harvest.oai;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A verb of the protocol, and what it is asked with, in that order. */
record Request(String verb, Map<String, String> arguments) {

    private static final String RESUMPTION_TOKEN = "resumptionToken";

    static Request of(String verb) {
        return new Request(verb, Map.of());
    }

    /** The protocol wants a token to come alone. */
    static Request resumed(String verb, String token) {
        return new Request(verb, Map.of(RESUMPTION_TOKEN, token));
    }

    static Request of(Query query, Granularity granularity) {
        var arguments = new LinkedHashMap<String, String>();
        arguments.put("metadataPrefix", query.metadataPrefix());
        if (query.set() != null) {
            arguments.put("set", query.set());
        }
        if (query.from() != null) {
            arguments.put("from", granularity.write(query.from()));
        }
        if (query.until() != null) {
            arguments.put("until", granularity.write(query.until()));
        }
        return new Request("ListRecords", arguments);
    }

    URI at(URI base) {
        var parameters = arguments.entrySet().stream()
                .map(argument -> "&%s=%s".formatted(argument.getKey(), encoded(argument.getValue())))
                .collect(Collectors.joining("", "verb=" + verb, ""));
        var address = base.toString();
        return URI.create(address + (address.contains("?") ? '&' : '?') + parameters);
    }

    /** Spaces as the protocol has them; a form would have a plus. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? verb : verb + " with " + HarvestException.cut(written());
    }

    private String written() {
        return arguments.entrySet().stream()
                .map(argument -> "%s=%s".formatted(argument.getKey(), argument.getValue()))
                .collect(Collectors.joining(", "));
    }
}
