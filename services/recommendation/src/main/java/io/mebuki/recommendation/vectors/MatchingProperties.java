package io.mebuki.recommendation.vectors;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How matching is reached.
 *
 * @param url its own base URL, not the gateway's
 * @param tokenUri where Keycloak gives tokens
 * @param clientId of this service
 * @param secret of this service
 * @param timeout how long a vector may take before the search does without it
 */
@ConfigurationProperties("mebuki.matching")
record MatchingProperties(
        URI url,
        String tokenUri,
        @DefaultValue("recommendation") String clientId,
        String secret,
        Duration timeout) {}
