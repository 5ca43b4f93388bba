package io.mebuki.seeds.offer.rdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What something is known by in the whole web. */
public record Iri(String address) implements Value {

    /** What people write into addresses all the same. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    /** Empty where it is no address, whatever it looks like. */
    public static Optional<Iri> of(String address) {
        var written = FORBIDDEN
                .matcher(address)
                .replaceAll(found -> "%"
                        + HexFormat.of().withUpperCase().formatHex(found.group().getBytes(US_ASCII)));
        try {
            return Optional.of(new URI(written))
                    .filter(uri -> uri.getRawAuthority() != null)
                    .map(uri -> new Iri(written));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
