package io.mebuki.seeds.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mebuki.seeds.provenance.Step;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.util.UriUtils;

/**
 * This installation, as others know it.
 *
 * @param origin the public one
 * @param name that is part of every identifier, which therefore changes with it; nothing for the origin's host
 * @param adminEmail who answers questions of harvesters; nothing for the postmaster of that host
 */
@ConfigurationProperties("mebuki.offer")
public record Node(
        URI origin, @Nullable String name, @Nullable String adminEmail) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    public Node {
        name = name == null || name.isBlank() ? origin.getHost() : name;
        if (name == null || !(NAME.matcher(name).matches() || name.equals(origin.getHost()))) {
            throw new IllegalArgumentException(
                    "mebuki.node: got '%s', expected letters, digits, dots and dashes, for instance mebuki.example.ac.jp"
                            .formatted(name));
        }
    }

    /** The protocol wants a dot in the domain. */
    public String administrator() {
        if (adminEmail != null && !adminEmail.isBlank()) {
            return adminEmail;
        }
        var host = origin.getHost();
        return "postmaster@" + (host.contains(".") ? host : host + ".invalid");
    }

    public String repository(UUID organization) {
        return resolved("/oai/" + organization);
    }

    public String catalogue(UUID organization) {
        return resolved("/catalog/" + organization);
    }

    /** Where people read the seed. */
    public String page(UUID seed) {
        return resolved("/seeds/" + seed);
    }

    /** What is said of the use of the seed. Other nodes know by the form of it that it is that. */
    public String policy(UUID seed) {
        return page(seed) + "#use-policy";
    }

    private String resolved(String path) {
        return origin.resolve(path).toString();
    }

    public String identifier(UUID organization, String sourceId) {
        return prefix(organization) + UriUtils.encodePath(sourceId, UTF_8);
    }

    /** Empty where the identifier can't be one of this organization's here. */
    public Optional<String> sourceId(UUID organization, String identifier) {
        var prefix = prefix(organization);
        return identifier.startsWith(prefix) ? decoded(identifier.substring(prefix.length())) : Optional.empty();
    }

    private String prefix(UUID organization) {
        return "%s%s/".formatted(ownPrefix(), organization);
    }

    private String ownPrefix() {
        return "oai:%s:".formatted(name);
    }

    /** Whether a seed of that identifier was made here. */
    public boolean hasMade(String identifier) {
        var own = ownPrefix();
        return identifier.regionMatches(true, 0, own, 0, own.length());
    }

    /** Whether a seed that has been there has been here. */
    public boolean is(Step step) {
        return hasMade(step.identifier())
                || step.baseUrl()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(resolved("/oai/").toLowerCase(Locale.ROOT));
    }

    /** The character that no sourceId has is one that the database does not take either. */
    private static Optional<String> decoded(String encoded) {
        try {
            return Optional.of(UriUtils.decode(encoded, UTF_8)).filter(sourceId -> sourceId.indexOf('\0') < 0);
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
