package io.mebuki.seeds.policies;

import io.mebuki.seeds.tables.Lines;
import io.mebuki.seeds.tables.Names;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses of licences that are known by name ({@code licences.tsv}). */
public final class Licences {

    private static final Map<String, String> ADDRESSES = addresses();

    private Licences() {}

    private static Map<String, String> addresses() {
        var addresses = new HashMap<String, String>();
        for (var line : Lines.of("/policies/licences.tsv")) {
            var words = Arrays.asList(line.split("\t"));
            words.stream().skip(1).forEach(name -> addresses.put(Names.key(name), words.getFirst()));
        }
        return Map.copyOf(addresses);
    }

    /** Empty where the name is none of a licence that is known. */
    public static Optional<String> address(String name) {
        return Optional.ofNullable(ADDRESSES.get(Names.key(name)));
    }
}
