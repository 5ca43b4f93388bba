package io.mebuki.seeds.offer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.util.UriUtils;

/**
 * This installation, as harvesters know it.
 *
 * @param origin the public one; its host is part of every identifier, which therefore changes with it
 * @param adminEmail who answers questions of harvesters; null for the postmaster of that host
 */
@ConfigurationProperties("mebuki.offer")
record Node(URI origin, @Nullable String adminEmail) {

    String administrator() {
        return adminEmail == null ? "postmaster@" + origin.getHost() : adminEmail;
    }

    String baseUrl(UUID organization) {
        return origin.resolve("/oai/" + organization).toString();
    }

    /** Where people read the seed. */
    String page(UUID seed) {
        return origin.resolve("/seeds/" + seed).toString();
    }

    String identifier(UUID organization, String sourceId) {
        return prefix(organization) + UriUtils.encodePath(sourceId, UTF_8);
    }

    /** Empty where the identifier can't be one of this organization's here. */
    Optional<String> sourceId(UUID organization, String identifier) {
        var prefix = prefix(organization);
        return identifier.startsWith(prefix) ? decoded(identifier.substring(prefix.length())) : Optional.empty();
    }

    private String prefix(UUID organization) {
        return "oai:%s:%s/".formatted(origin.getHost(), organization);
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
