package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the address that will lead to the thing longest: a DOI, else a handle, else a page, else a file. */
final class Links {

    private static final int LONGEST = 2000;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{Z}\\uFEFF]+");
    private static final Pattern DOI = Pattern.compile(
            "(?:doi:\\s*|info:doi/|https?://(?:dx\\.)?doi\\.org/)?(10\\.[0-9]{4,9}/[^\\s\\p{Z}\\uFEFF]+)");
    private static final Pattern HANDLE =
            Pattern.compile("(?:hdl:|info:hdl/|https?://hdl\\.handle\\.net/)([^\\s\\p{Z}\\uFEFF]+)");
    private static final Pattern FILE = Pattern.compile(".*\\.(?:pdf|zip|docx?|xlsx?|pptx?|csv|txt)");

    private Links() {}

    private record Link(int rank, String address) {}

    static Optional<String> best(Element record) {
        return Stream.concat(record.all("identifier"), record.all("identifierRegistration"))
                .flatMap(identifier -> link(identifier.text().strip()).stream())
                .filter(link -> Words.fits(link.address(), LONGEST))
                .min(Comparator.comparingInt(Link::rank))
                .map(Link::address);
    }

    private static Optional<Link> link(String text) {
        var doi = DOI.matcher(text);
        if (doi.matches()) {
            return Optional.of(new Link(0, "https://doi.org/" + doi.group(1)));
        }
        var handle = HANDLE.matcher(text);
        if (handle.matches()) {
            return Optional.of(new Link(1, "https://hdl.handle.net/" + handle.group(1)));
        }
        boolean file = FILE.matcher(text.toLowerCase(Locale.ROOT)).matches();
        return isAddress(text) ? Optional.of(new Link(file ? 3 : 2, text)) : Optional.empty();
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
